"""An object whose __iter__ is a generator: it is an iterable, and no iterator."""

from dataclasses import dataclass
from itertools import islice


@dataclass
class Batched:
    items: object
    size: int

    def __iter__(self):
        if not self.size > 0:
            raise ValueError(self.size)
        source = iter(self.items)
        for first in source:
            yield [first, *islice(source, self.size - 1)]


def batches(items, size):
    return Batched(items, size)
