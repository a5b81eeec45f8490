"""Slices in an endless loop, which a generator does not have either.

The learner must see:
"not subscriptable. If it is about len() or subscripts"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    start = 0
    while batch := list(items[start : start + size]):
        yield batch
        start += size
