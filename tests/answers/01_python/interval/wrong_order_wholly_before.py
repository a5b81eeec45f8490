"""Less means wholly before.

The learner must see:
"or one that asks whether it lies wholly before"
"""

from dataclasses import dataclass
from functools import total_ordering
from typing import Any


@total_ordering
@dataclass(frozen=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.start > self.end:
            raise ValueError("empty")

    def __lt__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return self.end < other.start

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
