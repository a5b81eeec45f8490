"""White space is what Unicode has among its separators: some control characters are missed.

The learner must see:
"the control character that ends a line on some machines"
"""

import unicodedata


def clean_text(label):
    s = "".join(" " if c in "\t\n\r\f\v" or unicodedata.category(c)[0] == "Z" else c for c in label)
    return unicodedata.normalize("NFC", " ".join(p for p in s.split(" ") if p).casefold())
