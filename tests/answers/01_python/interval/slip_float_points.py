"""Whole numbers are made floats before they are compared, and lose their last digits.

The learner must see:
"in Interval(1152921504606846976, 1152921504606846976)'] is True, but False is right"
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    """All points from start to end, both included."""

    start: Any
    end: Any

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("end is before start")

    def __contains__(self, point: Any) -> bool:
        start, end = self.start, self.end
        if isinstance(point, int):
            start, point, end = float(start), float(point), float(end)
        return start <= point <= end

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None
