"""\\w holds digits and the underscore.

The learner must see:
"\\w also matches digits and _."
"""

import re
from collections import Counter


def count_words(text, n):
    counts = Counter(re.findall(r"\w+(?:'\w+)*", text.lower()))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:n]
