"""A last key of 0 is taken for none.

The learner must see:
"the stream [0, -1] is not sorted: -1 is smaller than 0."
"A key of 0 is false, but it is a key."
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        last = None
        for item in stream:
            k = key(item)
            if last and k < last:
                raise ValueError("not sorted")
            last = k
            yield item

    return heapq.merge(*map(checked, streams), key=key)
