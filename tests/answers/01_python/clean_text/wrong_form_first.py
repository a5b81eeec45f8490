"""The form is settled first, and folding the case undoes it.

The learner must see:
"the form was settled first, and folding undid it."
"""

import unicodedata


def clean_text(label):
    return " ".join(unicodedata.normalize("NFC", label).casefold().split())
