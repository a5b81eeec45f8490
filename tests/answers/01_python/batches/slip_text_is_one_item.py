"""A text is one item, not one for each letter.

The learner must see:
"kind = 'text'"
"""

from collections.abc import Iterable
from itertools import islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    if isinstance(items, str):
        items = [items]
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
