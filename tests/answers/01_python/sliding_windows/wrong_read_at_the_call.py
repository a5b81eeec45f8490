"""The copies of the stream are moved on at the call.

The learner must see:
"2 items of the stream were read before the first window was requested"
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
