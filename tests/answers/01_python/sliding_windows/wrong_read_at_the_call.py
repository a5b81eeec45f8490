"""The copies of the stream are moved on at the call.

The learner must see:
"nobody has asked for a window yet, but of the stream 2 items were read"
"""

from itertools import tee


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    copies = tee(items, size)
    for place, copy in enumerate(copies):
        for _ in range(place):
            next(copy, None)
    return map(list, zip(*copies))
