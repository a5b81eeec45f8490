"""The batches overlap: a window moved by one.

The learner must see:
"[20, 30, 40] means that batches overlap."
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield list(batch)
            del batch[0]
    if batch:
        yield batch
