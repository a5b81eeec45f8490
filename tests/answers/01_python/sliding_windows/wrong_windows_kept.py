"""Windows that were handed over are kept.

The learner must see:
"after 900 windows of 3 items, 902 items are still in memory."
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = deque(maxlen=size)
    out = []
    for item in items:
        window.append(item)
        if len(window) == size:
            out.append(list(window))
            yield out[-1]
