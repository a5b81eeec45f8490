"""Texts are compared in small letters.

The learner must see:
"In text, capitals come before small letters."
"""

import heapq


def merge_sorted(*streams, key):
    def k2(item):
        k = key(item)
        return k.lower() if isinstance(k, str) else k

    def checked(stream):
        last = None
        for item in stream:
            if last is not None and k2(item) < last:
                raise ValueError("not sorted")
            last = k2(item)
            yield item

    return heapq.merge(*map(checked, streams), key=k2)
