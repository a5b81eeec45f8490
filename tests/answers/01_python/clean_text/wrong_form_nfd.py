"""The form is NFD.

The learner must see:
"one character in the form NFC"
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFD", " ".join(label.casefold().split()))
