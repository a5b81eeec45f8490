"""Pairs of count and word.

The learner must see:
"a word is a str and its count an int; got (3, 'flat')."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    pairs = sorted((-count, word) for word, count in counts.items())
    return [(-count, word) for count, word in pairs][:n]
