"""strip returns a new text, and nobody takes it.

The learner must see:
"White space at the ends does not count."
"""

import re
import unicodedata


def clean_text(label):
    text = re.sub(r"\s+", " ", label.casefold())
    text.strip()
    return unicodedata.normalize("NFC", text)
