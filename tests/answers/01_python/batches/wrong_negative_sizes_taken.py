"""Only a size of 0 is refused.

The learner must see:
"no batch can hold -1 items: batches([10, 20], -1) must raise ValueError"
"""

from itertools import islice


def batches(items, size):
    if not size:
        raise ValueError("size")
    it = iter(items)
    while batch := list(islice(it, abs(size))):
        yield batch
