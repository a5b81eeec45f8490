"""most_common leaves ties in the order in which they were met.

The learner must see:
"flat, sparse, dense is their order in the text."
"""

import re
from collections import Counter


def count_words(text, n):
    return Counter(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower())).most_common(n)
