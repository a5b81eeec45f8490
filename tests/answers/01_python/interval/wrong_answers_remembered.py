"""Answers to `in` are remembered by lru_cache.

The learner must see:
"they have no hash"
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    start: Any
    end: Any

    def __post_init__(self):
        if self.end < self.start:
            raise ValueError("the end is before the start")

    @lru_cache(maxsize=None)
    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None
