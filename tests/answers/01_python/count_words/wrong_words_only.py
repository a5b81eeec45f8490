"""The words come without their counts.

The learner must see:
"expected tuples of a word and its count, got 'flat'."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts, key=lambda word: (-counts[word], word))[:n]
