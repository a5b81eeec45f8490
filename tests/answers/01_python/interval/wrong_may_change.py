"""The dataclass is not frozen, and unsafe_hash gives it a hash.

The learner must see:
"a dict never finds a key again that has changed"
"""

from dataclasses import dataclass
from typing import Any


@dataclass(unsafe_hash=True, order=True)
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
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
