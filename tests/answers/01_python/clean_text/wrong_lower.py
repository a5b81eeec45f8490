"""lower stands for casefold.

The learner must see:
"The capitals of ß are SS, but str.lower leaves ß as it is."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", " ".join(label.lower().split()))
