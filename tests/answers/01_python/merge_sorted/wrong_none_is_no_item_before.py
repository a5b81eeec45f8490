"""The item before is remembered, and None stands for none.

The learner must see:
"the stream [None, 24] is not sorted: 24 is smaller than infinity"
"An item that is None is an item: it does not mean that there was none before."
"""

import heapq


def merge_sorted(*streams, key):
    def checked(stream):
        last = None
        for item in stream:
            if last is not None and key(item) < key(last):
                raise ValueError("not sorted")
            last = item
            yield item

    return heapq.merge(*map(checked, streams), key=key)
