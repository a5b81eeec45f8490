"""Ties go by length before the alphabet.

The learner must see:
"got [('flat', 2), ('dense', 2), ('sparse', 2), ('ugly', 1)]."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], len(pair[0]), pair[0]))[:n]
