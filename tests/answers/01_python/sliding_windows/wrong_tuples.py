"""The windows are tuples.

The learner must see:
"each window is a list, but (10, 20, 30) came, of type tuple."
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
