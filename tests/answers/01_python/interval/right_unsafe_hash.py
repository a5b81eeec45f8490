"""A dataclass that may not be set again after __post_init__, with order and hash asked for."""

from dataclasses import dataclass
from typing import Any


@dataclass(order=True, unsafe_hash=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.end < self.start:
            raise ValueError(self)
        object.__setattr__(self, "done", True)

    def __setattr__(self, name, value):
        if hasattr(self, "done"):
            raise AttributeError(name)
        object.__setattr__(self, name, value)

    def __contains__(self, point):
        return self.start <= point and point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        if self.end < other.start or other.end < self.start:
            return None
        return Interval(max(self.start, other.start), min(self.end, other.end))
