"""The batches are tuples.

The learner must see:
"expected each batch to be a list, got (10, 20, 30) of type tuple."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while batch := tuple(islice(source, size)):
        yield batch
