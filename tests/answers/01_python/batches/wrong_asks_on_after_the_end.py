"""Nothing looks for the end: a loop asks for ever, and an empty batch is only not handed over.

The learner must see:
"a loop that builds batches must stop at the end."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while True:
        batch = list(islice(source, size))
        if batch:
            yield batch
