"""assert is for one's own mistakes: it raises AssertionError, and python -O drops it.

The learner must see:
"must raise ValueError; got AssertionError("
"""

from itertools import islice


def batches(items, size):
    assert size > 0, size
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch
