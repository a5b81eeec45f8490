"""The ends are subtracted to see which is first.

The learner must see:
"words have an order but no difference"
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.end - self.start < type(self.end - self.start)(0):
            raise ValueError("end before start")

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if end < start else Interval(start, end)
