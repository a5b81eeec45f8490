"""A size of 0 makes empty windows.

The learner must see:
"no window can hold 0 items: sliding_windows([10, 20], 0) must raise ValueError"
"""

from collections import deque


def sliding_windows(items, size):
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        if len(window) == size:
            yield list(window)
