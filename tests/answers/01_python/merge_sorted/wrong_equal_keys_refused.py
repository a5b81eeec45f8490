"""<= where < belongs: equal keys that follow each other are refused.

The learner must see:
"But each of these streams is sorted. Equal keys may follow each other"
"""

import heapq


def in_order(stream, key):
    last = []
    for item in stream:
        if last and key(item) <= last[0]:
            raise ValueError("not sorted")
        last = [key(item)]
        yield item


def merge_sorted(*streams, key):
    return heapq.merge(*(in_order(stream, key) for stream in streams), key=key)
