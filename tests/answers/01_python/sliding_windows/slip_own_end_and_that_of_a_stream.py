"""next() may leave a generator, and any RuntimeError of that is taken for the end.

The learner must see:
"'no exception reached the caller', but RuntimeError is asked"
"""

from collections import deque


def _windows(items, size):
    source = iter(items)
    kept = deque((next(source) for _ in range(size - 1)), maxlen=size)
    while True:
        kept.append(next(source))
        yield list(kept)


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    try:
        yield from _windows(items, size)
    except RuntimeError as error:
        if "StopIteration" not in str(error):
            raise
