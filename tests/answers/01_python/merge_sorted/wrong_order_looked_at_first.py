"""Merged lazily, but the order of each stream is looked at first, which reads all of it.

The learner must see:
"list(), sorted() or a loop over a whole stream would never end"
"""

import heapq
from itertools import pairwise


def merge_sorted(*streams, key):
    streams = [list(stream) for stream in streams]
    for stream in streams:
        if any(key(after) < key(before) for before, after in pairwise(stream)):
            raise ValueError("not sorted")
    return heapq.merge(*streams, key=key)
