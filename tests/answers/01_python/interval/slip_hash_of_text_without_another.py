"""Where the ends have no hash, the interval gets that of their text, which equal ends do not share.

The learner must see:
"and the equal one with floats have one hash"
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.end < self.start:
            raise ValueError("the end is before the start")

    def __hash__(self):
        try:
            return hash((self.start, self.end))
        except TypeError:
            return hash((repr(self.start), repr(self.end)))

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None
