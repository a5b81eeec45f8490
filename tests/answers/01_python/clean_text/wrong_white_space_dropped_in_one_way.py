"""Non-breaking spaces by hand, other spaces of Unicode not.

The learner must see:
"The label contains a thin space, as printed numbers have it."
"""

import re
import unicodedata


def clean_text(label):
    text = label.casefold().replace("\xa0", " ")
    text = re.sub(r"[ \t\n\r\f\v]+", " ", text).strip()
    return unicodedata.normalize("NFC", text)
