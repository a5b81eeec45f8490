"""Without items, an empty window comes.

The learner must see:
"0 items cannot fill a window of 3: expected no window, got [[]]."
"""

from collections import deque
from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    window = deque(islice(source, size), maxlen=size)
    yield list(window)
    for item in source:
        window.append(item)
        yield list(window)
