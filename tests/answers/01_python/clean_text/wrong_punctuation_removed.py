"""Signs are taken out, as in names of columns.

The learner must see:
"Signs and digits stay as they are."
"""

import re
import unicodedata


def clean_text(label):
    text = re.sub(r"[^\w\s]", "", label.casefold())
    return unicodedata.normalize("NFC", " ".join(text.split()))
