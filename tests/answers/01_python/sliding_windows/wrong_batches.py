"""Batches, not windows.

The learner must see:
"[40, 50] as second and last means batches."
"""

from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while window := list(islice(source, size)):
        yield window
