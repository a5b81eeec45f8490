"""A chain of lazy steps: repeat the reading, take while there is something."""

from itertools import islice, repeat, takewhile


def batches(items, size):
    if size <= 0:
        raise ValueError("size")
    return takewhile(len, map(lambda source: list(islice(source, size)), repeat(iter(items))))
