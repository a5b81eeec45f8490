"""Only pairs of blanks are replaced, and once.

The learner must see:
"Half of them: pairs were replaced, and only once."
"""

import unicodedata


def clean_text(label):
    text = label.casefold().strip().replace("  ", " ")
    return unicodedata.normalize("NFC", text)
