"""A table that turns every white space character into a blank; pairs are folded until none is left."""

import sys
import unicodedata

BLANKS = {code: " " for code in range(sys.maxunicode + 1) if chr(code).isspace()}


def clean_text(label):
    text = label.translate(BLANKS).strip(" ")
    while "  " in text:
        text = text.replace("  ", " ")
    return unicodedata.normalize("NFC", text.casefold())
