"""Equal items are handed over once, as from a set.

The learner must see:
"Items with equal keys were lost: a set keeps each only once"
"""

import heapq
from itertools import groupby


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


def merge_sorted(*streams, key):
    merged = heapq.merge(*(in_order(stream, key) for stream in streams), key=key)
    return (next(group) for _, group in groupby(merged, key=key))
