"""A zero-width space is folded as well, though str.isspace doesn't know it.

The learner must see:
"a zero-width space is not white space for str.isspace, so it stays."
"""

import re
import unicodedata


def clean_text(label):
    text = re.sub(r"[\s\u200b\ufeff]+", " ", label.casefold()).strip()
    return unicodedata.normalize("NFC", text)
