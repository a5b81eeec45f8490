"""All keys are made floats.

The learner must see:
"The keys are text here, which cannot always become a number."
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        last = float("-inf")
        for item in stream:
            k = float(key(item))
            if k < last:
                raise ValueError("not sorted")
            last = k
            yield item

    return heapq.merge(*map(checked, streams), key=key)
