"""next(source, None) is taken for the end.

The learner must see:
"A missing item was treated as the end, or as a free place"
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    window = deque(maxlen=size)
    while (item := next(source, None)) is not None:
        window.append(item)
        if len(window) == size:
            yield list(window)
