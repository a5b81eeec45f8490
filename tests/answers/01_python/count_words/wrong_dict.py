"""A dict comes.

The learner must see:
"a list of tuples is asked, but {'flat': 3} came."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n])
