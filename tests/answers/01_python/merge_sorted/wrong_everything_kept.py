"""All items that were read are kept, to compare with the last of them.

The learner must see:
"after 900 items of two streams, 901 items are still in memory."
"memory fills up with items that are never released."
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        seen = []
        for item in stream:
            if seen and key(item) < key(seen[-1]):
                raise ValueError("not sorted")
            seen.append(item)
            yield item

    return heapq.merge(*map(checked, streams), key=key)
