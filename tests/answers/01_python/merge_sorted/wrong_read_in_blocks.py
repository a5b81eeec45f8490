"""Each stream is read in blocks of fifty.

The learner must see:
"One item of each stream may wait; read the next only when it is handed over"
"""

import heapq
from itertools import islice


def in_order(stream, key):
    stream, last = iter(stream), []
    while block := list(islice(stream, 50)):
        for item in block:
            if last and key(item) < last[0]:
                raise ValueError("not sorted")
            last = [key(item)]
            yield item


def merge_sorted(*streams, key):
    return heapq.merge(*(in_order(stream, key) for stream in streams), key=key)
