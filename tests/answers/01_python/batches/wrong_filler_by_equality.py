"""The filler of the last batch is found by ==.

The learner must see:
"test with `is`"
"""

from itertools import zip_longest

FILLER = object()


def batches(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    stream = iter(items)
    for places in zip_longest(*[stream] * size, fillvalue=FILLER):
        batch = list(places)
        if FILLER in batch:
            batch = batch[: batch.index(FILLER)]
        yield batch
