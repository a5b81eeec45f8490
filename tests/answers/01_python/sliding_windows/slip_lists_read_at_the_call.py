"""The windows of a list are all made at the call.

The learner must see:
"kind = 'longer after the call'"
"""

from collections import deque


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    if isinstance(items, (list, tuple, str)):
        return [list(items[i : i + size]) for i in range(len(items) - size + 1)]

    def windows():
        kept = deque(maxlen=size)
        for item in items:
            kept.append(item)
            if len(kept) == size:
                yield list(kept)

    return windows()
