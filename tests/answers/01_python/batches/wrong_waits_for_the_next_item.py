"""A full batch is handed over only when the next item has come.

The learner must see:
"One more each time means that a full batch waited for the next item"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    batch = []
    for item in items:
        if len(batch) == size:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch
