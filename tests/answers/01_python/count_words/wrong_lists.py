"""Pairs come as lists.

The learner must see:
"tuples of a word and its count are asked, but ['flat', 3] came."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return [list(pair) for pair in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]]
