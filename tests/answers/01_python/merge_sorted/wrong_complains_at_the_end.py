"""The ValueError comes after all items.

The learner must see:
"before the ValueError (some stream was not sorted)."
"""

import heapq


def merge_sorted(*streams, key):
    bad = False
    last = None
    for item in heapq.merge(*streams, key=key):
        k = key(item)
        if last is not None and k < last:
            bad = True
        last = k
        yield item
    if bad:
        raise ValueError("some stream was not sorted")
