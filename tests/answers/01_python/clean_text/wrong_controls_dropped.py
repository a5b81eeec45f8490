"""Control characters are dropped.

The learner must see:
"It is invisible, but neither case, white space nor form, so it stays."
"""

import unicodedata


def clean_text(label):
    label = " ".join(label.casefold().split())
    return unicodedata.normalize(
        "NFC", "".join(c for c in label if unicodedata.category(c) not in ("Cc", "Co", "Cn"))
    )
