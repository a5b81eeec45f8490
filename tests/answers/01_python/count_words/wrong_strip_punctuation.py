"""Signs are stripped from both ends of what stands between white space.

The learner must see:
"Signs and digits are never part of a word"
"""

import string
from collections import Counter


def count_words(text, n):
    words = (word.strip(string.punctuation + string.digits) for word in text.lower().split())
    counts = Counter(word for word in words if word)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
