"""Of the words, 50 more than 2 n are sorted: a longer tie is cut before.

The learner must see:
"is 'ab', but 'aa' is right"
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    candidates = counts.most_common(2 * n + 50)
    return sorted(candidates, key=lambda pair: (-pair[1], pair[0]))[:n]
