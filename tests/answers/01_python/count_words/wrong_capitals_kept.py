"""Now and now are two words.

The learner must see:
"All three are one word, in small letters."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"[A-Za-z]+(?:'[A-Za-z]+)*", text))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
