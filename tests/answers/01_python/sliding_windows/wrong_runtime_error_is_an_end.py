"""RuntimeError is caught along with StopIteration.

The learner must see:
"a broken stream was treated as one that ended."
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    stream = iter(items)
    window = deque(maxlen=size)
    while True:
        try:
            window.append(next(stream))
        except (StopIteration, RuntimeError):
            return
        if len(window) == size:
            yield list(window)
