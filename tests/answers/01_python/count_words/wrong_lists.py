"""Pairs come as lists.

The learner must see:
"expected tuples of a word and its count, got ['flat', 3]."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return [list(pair) for pair in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]]
