"""A loop over characters that remembers whether a blank is due."""

import unicodedata


def clean_text(label):
    out = []
    blank_due = False
    for character in unicodedata.normalize("NFD", label):
        if character.isspace():
            blank_due = bool(out)
            continue
        if blank_due:
            out.append(" ")
            blank_due = False
        out.append(character.casefold())
    return unicodedata.normalize("NFC", "".join(out))
