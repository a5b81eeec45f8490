"""Whatever has the same ends is equal.

The learner must see:
"True means that equal ends are enough for it"
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

    def __eq__(self, other):
        return hasattr(other, "end") and (self.start, self.end) == (getattr(other, "start", None), other.end)

    def __hash__(self):
        return hash((self.start, self.end))

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
