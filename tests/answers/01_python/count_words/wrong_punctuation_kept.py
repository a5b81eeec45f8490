"""Words are what stands between white space.

The learner must see:
"Signs and digits are never part of a word"
"""

from collections import Counter


def count_words(text, n):
    counts = Counter(text.lower().split())
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
