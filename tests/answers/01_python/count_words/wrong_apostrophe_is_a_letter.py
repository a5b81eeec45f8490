"""An apostrophe counts wherever it stands.

The learner must see:
"An apostrophe counts only between two letters."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z']+", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
