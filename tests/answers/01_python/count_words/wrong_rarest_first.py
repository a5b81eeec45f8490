"""Sorted upwards.

The learner must see:
"one first is the order of the text, or the rarest first."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.items(), key=lambda pair: (pair[1], pair[0]))[:n]
