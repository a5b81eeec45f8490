"""Each batch is an islice that nobody has read yet.

The learner must see:
"expected each batch to be a list, got"
"of type chain."
"""

from itertools import chain, islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    for first in source:
        yield chain([first], islice(source, size - 1))
