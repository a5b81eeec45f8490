"""Single letters other than a and i are no words.

The learner must see:
"the words of 'well-known and/or e.g.': expected"
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter()
    for line in text.split("\n"):
        counts.update(
            w for w in re.findall(r"[a-z]+(?:'[a-z]+)*", line.lower()) if len(w) > 1 or w in "ai"
        )
    return sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:n]
