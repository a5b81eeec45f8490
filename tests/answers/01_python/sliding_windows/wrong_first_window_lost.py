"""The window is handed over only from the item after the first windowful on.

The learner must see:
"got [[20, 30, 40], [30, 40, 50]]."
"""

from collections import deque
from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    window = deque(islice(source, size), maxlen=size)
    for item in source:
        window.append(item)
        yield list(window)
