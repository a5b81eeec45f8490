"""A text is taken for one item, and not for a stream of letters.

The learner must see:
"from each str"
"""

import heapq


def merge_sorted(*streams, key):
    streams = [[stream] if isinstance(stream, str) else stream for stream in streams]
    return heapq.merge(*(checked(stream, key) for stream in streams), key=key)


def checked(stream, key):
    last = []
    for item in stream:
        now = key(item)
        if last and now < last[0]:
            raise ValueError("a stream is not sorted")
        last = [now]
        yield item
