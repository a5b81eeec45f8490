"""A table makes blanks of all but letters and apostrophes; those at an end are split off."""

import re
import string
from collections import defaultdict

SEPARATORS = {code: " " for code in range(128) if chr(code) not in string.ascii_letters + "'"}


def count_words(text, n):
    counts = defaultdict(int)
    for piece in text.translate(SEPARATORS).split():
        for word in piece.strip("'").split("''"):
            word = word.strip("'").lower()
            if word:
                counts[word] += 1
    ranked = [(word, count) for count, word in sorted((-count, word) for word, count in counts.items())]
    return [(word, -count) for word, count in ranked][: max(n, 0)]
