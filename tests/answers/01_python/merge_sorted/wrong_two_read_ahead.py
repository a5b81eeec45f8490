"""itertools.pairwise to look at the order, which is always an item ahead.

The learner must see:
"One item of each stream may wait; read the next only when it is handed over"
"""

import heapq
from itertools import chain, pairwise

END = object()


def in_order(stream, key):
    for item, following in pairwise(chain(stream, [END])):
        yield item
        if following is not END and key(following) < key(item):
            raise ValueError("not sorted")


def merge_sorted(*streams, key):
    return heapq.merge(*(in_order(stream, key) for stream in streams), key=key)
