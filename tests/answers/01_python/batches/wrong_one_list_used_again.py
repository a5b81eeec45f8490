"""One list is cleared and filled again.

The learner must see:
"Empty or equal lists mean that one list was handed over several times"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch.clear()
    if batch:
        yield batch
