"""All words as common as the nth are returned.

The learner must see:
"More than three mean that the whole tie was kept."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    pairs = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    least = pairs[n - 1][1] if 0 < n <= len(pairs) else 0
    return [pair for pair in pairs if pair[1] >= least] if n else []
