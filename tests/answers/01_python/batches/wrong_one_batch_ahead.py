"""The next batch is read before the present one is handed over, to know which is the last.

The learner must see:
"Three more mean that a batch was read ahead."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    batch = list(islice(source, size))
    while batch:
        following = list(islice(source, size))
        yield batch
        batch = following
