"""Only the beginning of a long text is read.

The learner must see:
"right, until `text` had 10,0"
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text[:10_000].lower()))
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:n]
