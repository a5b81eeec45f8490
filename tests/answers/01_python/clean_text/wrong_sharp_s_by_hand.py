"""lower, and ß by hand: one letter of many.

The learner must see:
"It contains the old long s, which folds to s."
"""

import unicodedata


def clean_text(label):
    text = label.lower().replace("ß", "ss")
    return unicodedata.normalize("NFC", " ".join(text.split()))
