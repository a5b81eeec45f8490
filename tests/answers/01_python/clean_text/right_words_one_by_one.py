"""Each word is folded and composed on its own; the longest way round."""

import re
from unicodedata import is_normalized, normalize


def clean_word(word):
    word = normalize("NFD", normalize("NFD", word).casefold())
    return word if is_normalized("NFC", word) else normalize("NFC", word)


def clean_text(label: str) -> str:
    return " ".join(map(clean_word, re.findall(r"\S+", label)))
