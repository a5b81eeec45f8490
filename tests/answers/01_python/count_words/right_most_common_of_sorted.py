"""Words are sorted before they are counted, so that most_common meets them in order."""

import re
from collections import Counter


def count_words(text, n):
    words = re.split(r"[^a-z']+|'(?![a-z])|(?<![a-z])'", text.lower())
    return Counter(sorted(filter(None, words))).most_common(n)
