"""Accents are taken off.

The learner must see:
"An e without the accent is wrong: accents belong to the label."
"""

import unicodedata


def clean_text(label):
    text = unicodedata.normalize("NFD", label.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.split())
