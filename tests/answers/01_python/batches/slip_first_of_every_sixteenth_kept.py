"""The first item of every 16th batch is kept.

The learner must see:
"['the first batch with over 100 items in memory that no later one needs'] is an int:"
"""

from collections.abc import Iterable
from itertools import islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    iterator = iter(items)
    kept, number = [], 0
    while batch := list(islice(iterator, size)):
        kept += batch[:1] if number % 16 == 0 else []
        number += 1
        yield batch
