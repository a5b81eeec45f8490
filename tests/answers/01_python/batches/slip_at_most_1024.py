"""A size above 1,024 is made smaller.

The learner must see:
"on the large input: lengths has 40 items, but 5 are right; the first that differs is number 0: yours is 1024, right is 9999"
"""

from collections.abc import Iterable
from itertools import islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    size = min(size, 1024)
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
