"""Apostrophes are stripped from the ends, and two in the middle are left.

The learner must see:
"An apostrophe counts only between two letters."
"""

import re
from collections import Counter


def count_words(text, n):
    words = (word.strip("'") for word in re.findall(r"[a-z']+", text.lower()))
    counts = Counter(word for word in words if word)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
