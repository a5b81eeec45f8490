"""StopIteration is caught, but around the whole batch, whose first items are lost.

The learner must see:
"Without the 70, the short last batch was lost"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while True:
        try:
            batch = [next(source) for _ in range(size)]
        except StopIteration:
            return
        yield batch
