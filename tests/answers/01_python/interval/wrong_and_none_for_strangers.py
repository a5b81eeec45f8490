"""& gives None for what is no interval.

The learner must see:
"Return NotImplemented for other types"
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
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return None
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
