"""One list is emptied by slice deletion and filled again.

The learner must see:
"Empty or equal lists mean that one list was handed over several times"
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
