"""Runs of characters by itertools.groupby: white space or not."""

import itertools
import unicodedata


def clean_text(label):
    runs = itertools.groupby(label, key=str.isspace)
    words = ["".join(run) for is_space, run in runs if not is_space]
    return unicodedata.normalize("NFC", " ".join(words).casefold())
