"""lower stands for casefold.

The learner must see:
"ß is ss in capitals, but str.lower leaves it ß."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", " ".join(label.lower().split()))
