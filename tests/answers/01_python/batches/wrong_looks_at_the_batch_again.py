"""A batch that was handed over is looked at again to see whether it was the last.

The learner must see:
"A batch that was handed over is the caller's: do not look at it again."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    batch = list(islice(source, size))
    while batch:
        yield batch
        batch = list(islice(source, size)) if len(batch) == size else []
