"""The words come as a list.

The learner must see:
"returns a str; got ['adelie', 'penguin']."
"""

import unicodedata


def clean_text(label):
    return unicodedata.normalize("NFC", label.casefold()).split()
