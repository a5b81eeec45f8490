"""The empty text is a word, if there is nothing else.

The learner must see:
"the text has no words; got [('', 1)]."
"""

import re
from collections import Counter


def count_words(text, n):
    words = " ".join(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    counts = Counter(words.split(" "))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
