"""len() and slices, which a generator does not have.

The learner must see:
"has no len(). If it is about len() or subscripts"
"You can only ask for the next item."
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    for start in range(0, len(items), size):
        yield list(items[start : start + size])
