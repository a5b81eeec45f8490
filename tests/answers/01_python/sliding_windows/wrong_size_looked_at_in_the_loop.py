"""The size is looked at only where there is an item.

The learner must see:
"sliding_windows([], 0) must raise ValueError; got []. With no items, a loop over them"
"""

from collections import deque


def sliding_windows(items, size):
    window = None
    for item in items:
        if size < 1:
            raise ValueError("size")
        window = window or deque(maxlen=size)
        window.append(item)
        if len(window) == size:
            yield list(window)
