"""len() and slices, which a generator does not have.

The learner must see:
"has no len(). If it is about len() or subscripts"
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    for start in range(len(items) - size + 1):
        yield list(items[start : start + size])
