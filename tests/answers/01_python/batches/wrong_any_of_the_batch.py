"""any(batch) asks whether an item is true, not whether there is one.

The learner must see:
"1 item in batches of 3: expected [[0]], got []."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while any(batch := list(islice(source, size))):
        yield batch
