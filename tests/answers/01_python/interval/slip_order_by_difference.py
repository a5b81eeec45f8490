"""Numbers are ordered by their difference, and infinity minus infinity is NaN.

The learner must see:
"'Interval(-inf, inf)', but 'Interval(-inf, 1.7e+308)' is right"
"""

from dataclasses import dataclass
from functools import total_ordering
from numbers import Number
from typing import Any


def compare(one: Any, other: Any) -> Any:
    """Return a number below, at or above 0, as C's strcmp does."""
    if isinstance(one, Number) and isinstance(other, Number):
        return one - other
    return (one > other) - (one < other)


@total_ordering
@dataclass(frozen=True)
class Interval:
    """All points from start to end, both included."""

    start: Any
    end: Any

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("end is before start")

    def __contains__(self, point: Any) -> bool:
        return self.start <= point <= self.end

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None

    def __lt__(self, other: Any) -> bool:
        if not isinstance(other, Interval):
            return NotImplemented
        first = compare(self.start, other.start)
        if first == 0:
            return compare(self.end, other.end) < 0
        return first < 0
