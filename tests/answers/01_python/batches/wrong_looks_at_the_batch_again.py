"""A batch that was handed over is looked at again to see whether it was the last.

The learner must see:
"A batch belongs to the caller once it is handed over: do not read it again."
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
