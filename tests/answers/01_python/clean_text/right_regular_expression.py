"""A regular expression for white space, the form first and last."""

import re
import unicodedata


def clean_text(label):
    text = unicodedata.normalize("NFC", label).casefold()
    text = re.sub(r"\s+", " ", text).strip()
    return unicodedata.normalize("NFC", text)
