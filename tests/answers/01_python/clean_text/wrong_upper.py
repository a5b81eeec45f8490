"""The one case is the capitals.

The learner must see:
"Fold every letter, and keep the blank between words."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", " ".join(label.upper().split()))
