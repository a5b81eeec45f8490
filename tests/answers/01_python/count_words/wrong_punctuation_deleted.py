"""Signs are deleted, so that words on both sides grow together.

The learner must see:
"deleting them joins two words into one."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.sub(r"[^a-z'\s]", "", text.lower()).split())
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
