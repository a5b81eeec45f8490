"""The ValueError comes only with the item after the one that is out of order.

The learner must see:
"before the ValueError (not sorted)."
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        last = None
        bad = False
        for item in stream:
            k = key(item)
            if bad:
                raise ValueError("not sorted")
            bad = last is not None and k < last
            last = k
            yield item

    return heapq.merge(*map(checked, streams), key=key)
