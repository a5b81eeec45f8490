"""Apostrophes are taken out first.

The learner must see:
"arent that it was deleted"
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+", text.lower().replace("'", "")))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
