"""next(source, None) is taken for the end.

The learner must see:
"What is missing was taken for the end, or for nothing"
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
