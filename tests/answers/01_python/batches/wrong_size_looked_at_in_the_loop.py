"""The size is looked at only where there is an item.

The learner must see:
"batches([], 0) must raise ValueError; got []. With no items, a loop over them never checks"
"""


def batches(items, size):
    batch = []
    for item in items:
        if size < 1:
            raise ValueError("size")
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
