"""re.split leaves an empty text at the ends, and it is counted.

The learner must see:
"but '' is no word: splitting can leave it at either end."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.split(r"[^a-z']+|'(?![a-z])|(?<![a-z])'", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
