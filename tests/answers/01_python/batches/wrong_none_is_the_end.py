"""next(source, None) is taken for the end.

The learner must see:
"A missing item was treated as the end, or as nothing"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    item = next(source, None)
    while item is not None:
        batch = [item]
        while len(batch) < size and (item := next(source, None)) is not None:
            batch.append(item)
        yield batch
        item = next(source, None)
