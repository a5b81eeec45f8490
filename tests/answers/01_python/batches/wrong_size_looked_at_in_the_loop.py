"""The size is looked at only where there is an item.

The learner must see:
"so batches([], 0) raises ValueError, but [] came. Inside a loop over no items, nobody looks"
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
