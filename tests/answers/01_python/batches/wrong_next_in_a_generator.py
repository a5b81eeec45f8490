"""next() in a comprehension: its StopIteration becomes a RuntimeError.

The learner must see:
"At the end of the items, next() raises StopIteration"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while True:
        yield [next(source) for _ in range(size)]
