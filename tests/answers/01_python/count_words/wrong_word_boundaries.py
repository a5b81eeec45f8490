"""Word boundaries of \\b: next to digits and _ there is none.

The learner must see:
"the words of '*right* _now_ `here`': expected ['here', 'now', 'right']"
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"\b[a-z]+(?:'[a-z]+)*\b", text.lower()))
    return sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:n]
