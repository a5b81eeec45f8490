"""most_common(n) cuts through a tie before it is sorted.

The learner must see:
"the first three met were taken, and sorted too late."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.most_common(n), key=lambda pair: (-pair[1], pair[0]))
