"""White space is taken out, and not made one blank.

The learner must see:
"Every letter is folded, and the blank stays."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", "".join(label.casefold().split()))
