"""Ellipsis marks the end of the stream, so it cannot be an item.

The learner must see:
"items = ['...']"
"Asked by any_objects"
"""

from collections.abc import Iterable


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    iterator = iter(items)
    while True:
        batch = []
        while len(batch) < size and (item := next(iterator, ...)) is not ...:
            batch.append(item)
        if not batch:
            return
        yield batch
