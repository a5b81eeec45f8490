"""The keys are merged, and the items are lost.

The learner must see:
"Likely cause: keys were handed over instead of items."
"""

import heapq


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


def merge_sorted(*streams, key):
    return heapq.merge(*(map(key, in_order(stream, key)) for stream in streams))
