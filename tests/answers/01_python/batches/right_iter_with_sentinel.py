"""iter() of a function and the value that ends it; islice itself refuses a negative size."""

from itertools import islice


def batches(items, size):
    if size == 0:
        raise ValueError("0")
    source = iter(items)
    return iter(lambda: list(islice(source, size)), [])
