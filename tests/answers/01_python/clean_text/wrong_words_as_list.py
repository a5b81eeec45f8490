"""The words come as a list.

The learner must see:
"is to be a str, but ['adelie', 'penguin'] came."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", label.casefold()).split()
