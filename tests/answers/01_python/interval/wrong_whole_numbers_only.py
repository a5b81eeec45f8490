"""Containment by range(): whole numbers only.

The learner must see:
"and so do points between whole numbers"
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.start > self.end:
            raise ValueError("empty")

    def __contains__(self, point):
        return point in range(self.start, self.end + 1)

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
