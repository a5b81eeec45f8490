"""A list that fits into one batch is handed over itself.

The learner must see:
"[\"the caller's own list is one of them\"] is True, but False is right"
"""

from collections.abc import Iterable
from itertools import islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    if isinstance(items, list) and len(items) <= size:
        if items:
            yield items
        return
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
