"""Ties are decided without the apostrophe, as in a dictionary.

The learner must see:
"itch first means that the apostrophe was ignored, or came after z."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.items(), key=lambda p: (-p[1], p[0].replace("'", "")))[:n]
