"""Only the first stream's order is looked at.

The learner must see:
"Check every stream, to its end."
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
    if not streams:
        return iter(())
    first, *others = streams
    return heapq.merge(in_order(first, key), *others, key=key)
