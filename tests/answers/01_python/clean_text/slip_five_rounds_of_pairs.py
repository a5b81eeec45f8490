"""Pairs of blanks are made one five times, which is enough for 32 blanks.

The learner must see:
"right, until `space` had "
"""

import unicodedata


def clean_text(label):
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", label).casefold())
    text = "".join(" " if character.isspace() else character for character in text)
    for _ in range(5):
        text = text.replace("  ", " ")
    return text.strip()
