"""Via capitals and back: nearly casefold.

The learner must see:
"converting to capitals and back makes it i."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", " ".join(label.lower().upper().lower().split()))
