"""Everything that an interval remembers is compared, its hash too.

The learner must see:
"unequal after one of them was hashed"
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True, order=True, eq=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.end < self.start:
            raise ValueError("the end is before the start")

    @cached_property
    def _hash(self):
        return hash((self.start, self.end))

    def __hash__(self):
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None
