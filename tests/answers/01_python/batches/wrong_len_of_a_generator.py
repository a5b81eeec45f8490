"""len() and slices, which a generator does not have.

The learner must see:
"has no len(). Where that speaks of len() or of subscripts"
"All that you can do is ask for the next one."
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    for start in range(0, len(items), size):
        yield list(items[start : start + size])
