"""A window is handed over when the item after it has come.

The learner must see:
"One more each time means that a window waited for the item after it"
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = deque(maxlen=size)
    for item in items:
        if len(window) == size:
            yield list(window)
        window.append(item)
    if len(window) == size:
        yield list(window)
