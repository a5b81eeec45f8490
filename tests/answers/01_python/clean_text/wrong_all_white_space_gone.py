"""White space is taken out, and not made one blank.

The learner must see:
"Fold every letter, and keep the blank between words."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", "".join(label.casefold().split()))
