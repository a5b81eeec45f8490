"""Only ASCII's white space is folded; a non-breaking space stays.

The learner must see:
"The label contains a non-breaking space, as web pages have it."
"""

import re
import unicodedata


def clean_text(label):
    text = re.sub(r"[ \t\n\r\f\v]+", " ", label.casefold()).strip()
    return unicodedata.normalize("NFC", text)
