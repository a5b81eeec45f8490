"""The items themselves are compared.

The learner must see:
"Likely cause: the words themselves were compared."
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
    return heapq.merge(*(in_order(stream, key) for stream in streams))
