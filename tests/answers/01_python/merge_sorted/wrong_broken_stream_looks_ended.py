"""A catch-all around next() takes any exception for the end.

The learner must see:
"a broken stream was treated as one that ended."
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        last = None
        it = iter(stream)
        while True:
            try:
                item = next(it)
            except Exception:
                return
            k = key(item)
            if last is not None and k < last:
                raise ValueError("not sorted")
            last = k
            yield item

    return heapq.merge(*map(checked, streams), key=key)
