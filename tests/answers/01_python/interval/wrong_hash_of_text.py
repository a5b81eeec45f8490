"""The hash is made of the text, and 1.0 is not written as 1 is.

The learner must see:
"make the hash from what __eq__ compares, not from the object's id or text"
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

    def __hash__(self):
        return hash(repr(self))

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
