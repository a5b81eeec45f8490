"""Words are runs of letters alone.

The learner must see:
"aren and t mean that the apostrophe separated words"
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
