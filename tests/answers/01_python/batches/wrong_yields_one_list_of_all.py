"""The batches are collected in one list, and that is yielded.

The learner must see:
"expected [10, 20, 30] and [40, 50, 60], got [[[10, 20, 30]"
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source, result = iter(items), []
    while batch := list(islice(source, size)):
        result.append(batch)
    yield result
