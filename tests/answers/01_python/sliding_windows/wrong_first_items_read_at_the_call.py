"""All but one item of the first window are read at the call.

The learner must see:
"2 items of the stream were read before the first window was requested"
"""

from collections import deque
from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    it = iter(items)
    window = deque(islice(it, size - 1), maxlen=size)

    def go():
        for item in it:
            window.append(item)
            if len(window) == size:
                yield list(window)

    return go()
