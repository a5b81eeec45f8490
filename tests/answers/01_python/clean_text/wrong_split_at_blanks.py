"""split(" ") gives an empty word for every further blank.

The learner must see:
"All left: cutting at every single blank leaves empty words."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", " ".join(label.casefold().strip().split(" ")))
