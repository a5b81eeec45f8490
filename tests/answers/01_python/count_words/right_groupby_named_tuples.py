"""Runs of equal words in the sorted list; the pairs are named tuples."""

import itertools
import re
from typing import NamedTuple


class Counted(NamedTuple):
    word: str
    times: int


def count_words(text, n):
    words = sorted(re.findall(r"[a-z]+(?:'[a-z]+)*", text.lower()))
    counted = [Counted(word, len(list(run))) for word, run in itertools.groupby(words)]
    by_count = {}
    for pair in counted:
        by_count.setdefault(pair.times, []).append(pair)
    best = itertools.chain.from_iterable(by_count[times] for times in sorted(by_count)[::-1])
    return list(itertools.islice(best, n))
