"""eq=False: only the same object is equal.

The learner must see:
"False for equal ends means that __eq__ compares identity"
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, eq=False)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.start > self.end:
            raise ValueError("empty")

    def _key(self, other):
        return (self.start, self.end), (other.start, other.end)

    def __lt__(self, other):
        a, b = self._key(other)
        return a < b

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
