"""A size of 0 makes no batch, silently.

The learner must see:
"no batch can hold 0 items: batches([10, 20], 0) must raise ValueError"
"""

from itertools import islice


def batches(items, size):
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch
