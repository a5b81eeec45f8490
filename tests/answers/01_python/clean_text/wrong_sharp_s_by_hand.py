"""lower, and ß by hand: one letter of many.

The learner must see:
"There is an old s in it."
"""

import unicodedata


def clean_text(label):
    text = label.lower().replace("ß", "ss")
    return unicodedata.normalize("NFC", " ".join(text.split()))
