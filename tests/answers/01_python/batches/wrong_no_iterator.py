"""islice of the list itself, which begins anew for each batch.

The learner must see:
"[10, 20, 30] again and again means that every batch restarted the list."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    while batch := list(islice(items, size)):
        yield batch
