"""-1 stands for the key before the first item: texts can't be compared with it.

The learner must see:
"No number can stand before the first key of a stream, or after its last"
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        last = -1
        for item in stream:
            k = key(item)
            if k < last:
                raise ValueError("not sorted")
            last = k
            yield item

    return heapq.merge(*map(checked, streams), key=key)
