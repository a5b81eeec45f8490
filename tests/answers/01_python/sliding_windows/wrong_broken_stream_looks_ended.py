"""A catch-all around next() takes any exception for the end.

The learner must see:
"a broken stream was treated as one that ended."
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = deque(maxlen=size)
    it = iter(items)
    while True:
        try:
            window.append(next(it))
        except Exception:
            return
        if len(window) == size:
            yield list(window)
