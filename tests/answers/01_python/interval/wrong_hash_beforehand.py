"""The hash is worked out as the interval is made.

The learner must see:
"they have no hash"
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    start: Any
    end: Any
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        if self.end < self.start:
            raise ValueError("the end is before the start")
        object.__setattr__(self, "_hash", hash((self.start, self.end)))

    def __hash__(self):
        return self._hash

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None
