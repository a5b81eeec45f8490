"""A dict comes.

The learner must see:
"expected a list of tuples, got {'flat': 3}."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n])
