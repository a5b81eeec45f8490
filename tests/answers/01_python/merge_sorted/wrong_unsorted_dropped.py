"""An item out of order is dropped, silently.

The learner must see:
"but there was no ValueError; got [10, 20, 40, 50, 90]."
"""

import heapq


def in_order(stream, key):
    last = []
    for item in stream:
        if not last or not key(item) < last[0]:
            last = [key(item)]
            yield item


def merge_sorted(*streams, key):
    return heapq.merge(*(in_order(stream, key) for stream in streams), key=key)
