"""One list is emptied by slice deletion and filled again.

The learner must see:
"the batches are [10, 20, 30] and [40, 50, 60], but these came"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    batch = []
    for item in items:
        batch += [item]
        if len(batch) == size:
            yield batch
            del batch[:]
    if batch:
        yield batch
