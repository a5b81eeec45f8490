"""One "item before" for all streams, so that a sorted stream looks unsorted beside another.

The learner must see:
"other streams do not matter."
"""

import heapq


def merge_sorted(*streams, key):
    last = []

    def in_order(stream):
        for item in stream:
            if last and key(item) < last[0]:
                raise ValueError("not sorted")
            last[:] = [key(item)]
            yield item

    return heapq.merge(*map(in_order, streams), key=key)
