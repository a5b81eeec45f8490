"""Nothing looks for the end, so empty batches come for ever.

The learner must see:
"An empty list at the end means that the end of the items became a batch."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while True:
        yield list(islice(source, size))
