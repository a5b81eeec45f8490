"""Dashes and quotes are made those of ASCII.

The learner must see:
"both stay as they are."
"""

import unicodedata


def clean_text(label):
    label = (
        label.replace("–", "-")
        .replace("’", "'")
        .replace("“", '"')
        .replace("”", '"')
        .replace("−", "-")
    )
    return unicodedata.normalize("NFC", " ".join(label.casefold().split()))
