"""Only the end is stripped, as one does with lines of a file.

The learner must see:
"White space at the ends does not count."
"""

import re
import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", label.casefold().rstrip()))
