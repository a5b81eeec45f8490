"""The n smallest by (-count, word) with a heap."""

import heapq
import re
from collections import Counter


def count_words(text: str, n: int) -> list[tuple[str, int]]:
    words = re.findall(r"(?:[A-Za-z]|(?<=[A-Za-z])'(?=[A-Za-z]))+", text)
    counts = Counter(word.casefold() for word in words)
    return heapq.nsmallest(n, counts.items(), key=lambda pair: (-pair[1], pair[0]))
