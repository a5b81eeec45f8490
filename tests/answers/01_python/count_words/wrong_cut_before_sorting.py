"""most_common(n) cuts through a tie before it is sorted.

The learner must see:
"sparse or ugly mean that the cut to three came before the sorting."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.most_common(n), key=lambda pair: (-pair[1], pair[0]))
