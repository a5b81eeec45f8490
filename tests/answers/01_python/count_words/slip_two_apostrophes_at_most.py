"""A word has at most two apostrophes.

The learner must see:
"Asked by commonest"
"""

import re
from collections import Counter


def count_words(text, n):
    words = re.findall(r"[a-z]+(?:'[a-z]+)?(?:'[a-z]+)?", text.lower())
    counts = Counter(words)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
