"""Accents are taken off.

The learner must see:
"e without it means that accents were taken off: they belong to the label."
"""

import unicodedata


def clean_text(label):
    text = unicodedata.normalize("NFD", label.casefold())
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.split())
