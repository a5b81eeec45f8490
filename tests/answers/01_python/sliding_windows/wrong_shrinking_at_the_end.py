"""Slices that begin at every item, the last ones too.

The learner must see:
"[10] or [50] means windows that are not full"
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    items = list(items)
    for start in range(len(items)):
        yield items[start : start + size]
