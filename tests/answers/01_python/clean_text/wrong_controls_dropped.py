"""Control characters are dropped.

The learner must see:
"Nobody sees it, but it is neither case, white space nor form"
"""

import unicodedata


def clean_text(label):
    label = " ".join(label.casefold().split())
    return unicodedata.normalize(
        "NFC", "".join(c for c in label if unicodedata.category(c) not in ("Cc", "Co", "Cn"))
    )
