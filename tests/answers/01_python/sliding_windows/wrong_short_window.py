"""The first window is handed over however short it is.

The learner must see:
"1 item cannot fill a window of 3: expected no window, got [[10]]."
"A short window means that its length was not checked."
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
