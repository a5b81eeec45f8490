"""The windows are tuples.

The learner must see:
"expected each window to be a list, got (10, 20, 30) of type tuple."
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
