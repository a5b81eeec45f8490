"""0 stands for the key before the first item.

The learner must see:
"Before the first item of a stream there is no key: 0 or -1 cannot stand for it."
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        last = None
        for item in stream:
            k = key(item)
            if last is None:
                last = "" if isinstance(k, str) else 0
            if k < last:
                raise ValueError("not sorted")
            last = k
            yield item

    return heapq.merge(*map(checked, streams), key=key)
