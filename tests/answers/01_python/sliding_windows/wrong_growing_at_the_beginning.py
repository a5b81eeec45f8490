"""Windows come before the first is full.

The learner must see:
"[10] or [50] means windows that are not full"
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        yield list(window)
