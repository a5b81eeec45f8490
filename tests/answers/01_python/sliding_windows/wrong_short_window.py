"""The first window is handed over however short it is.

The learner must see:
"1 item cannot fill a window of 3, so there is none, but [[10]] came."
"A short window came from a look at what there was"
"""

from collections import deque
from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    window = deque(islice(source, size), maxlen=size)
    if window:
        yield list(window)
    for item in source:
        window.append(item)
        yield list(window)
