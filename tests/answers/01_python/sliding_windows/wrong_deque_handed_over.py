"""The deque itself is handed over.

The learner must see:
"expected each window to be a list, got deque("
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = deque(maxlen=size)
    for item in items:
        window.append(item)
        if len(window) == size:
            yield window
