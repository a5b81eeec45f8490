"""An item equal to the one before it is left out.

The learner must see:
"0, None, None, '', False: expected"
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window, before = deque(maxlen=size), object()
    for item in items:
        if item == before:
            continue
        before = item
        window.append(item)
        if len(window) == size:
            yield list(window)
