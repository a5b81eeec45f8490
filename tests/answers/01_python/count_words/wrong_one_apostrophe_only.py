"""A word may hold one apostrophe, but no second one.

The learner must see:
"rock'n'roll contains two apostrophes."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)?", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
