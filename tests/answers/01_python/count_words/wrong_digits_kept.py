"""Digits are taken for letters.

The learner must see:
"Signs and digits are never part of a word"
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z0-9]+(?:'[a-z0-9]+)*", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
