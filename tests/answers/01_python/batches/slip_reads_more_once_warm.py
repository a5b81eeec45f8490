"""After thirty batches, eight are read at once.

The learner must see:
"['the first batch that came after later items were read'] is an int: 31, but None is asked"
"""

from collections.abc import Iterable
from itertools import islice


def batches(items: Iterable, size: int) -> Iterable[list]:
    if size < 1:
        raise ValueError("a batch holds at least one item")
    iterator = iter(items)
    number = 0
    while block := list(islice(iterator, size if number < 30 else 8 * size)):
        for start in range(0, len(block), size):
            number += 1
            yield block[start : start + size]
