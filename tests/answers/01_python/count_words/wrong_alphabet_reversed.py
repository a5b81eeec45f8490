"""reverse=True turns the alphabet round, too.

The learner must see:
"reverse=True reverses the words together with the counts."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.items(), key=lambda pair: (pair[1], pair[0]), reverse=True)[:n]
