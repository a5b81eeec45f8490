"""In a tie the apostrophe comes after all letters.

The learner must see:
"itch first means that the apostrophe was ignored, or came after z."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    return sorted(counts.items(), key=lambda p: (-p[1], p[0].replace("'", "~")))[:n]
