"""any(batch) asks whether an item is true, not whether there is one.

The learner must see:
"of 1 item the batches are [[0]], but [] came."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while any(batch := list(islice(source, size))):
        yield batch
