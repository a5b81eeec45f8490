"""The counter stands outside of the function, and goes on counting.

The learner must see:
"the words of an earlier text were counted again."
"""

import re
from collections import Counter

counts = Counter()


def count_words(text, n):
    counts.update(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
