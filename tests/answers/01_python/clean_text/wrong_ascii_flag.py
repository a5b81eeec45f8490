"""The regular expression knows ASCII only.

The learner must see:
"The label contains a non-breaking space, as web pages have it."
"""

import re
import unicodedata


def clean_text(label):
    text = re.sub(r"(?a)\s+", " ", label.casefold()).strip()
    return unicodedata.normalize("NFC", text)
