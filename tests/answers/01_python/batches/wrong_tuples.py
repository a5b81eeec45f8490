"""The batches are tuples.

The learner must see:
"each batch is a list, but (10, 20, 30) came, of type tuple."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while batch := tuple(islice(source, size)):
        yield batch
