"""`in` asks of an interval whether it lies wholly inside, though it may be a point between intervals.

The learner must see:
"kinds = ('interval', 'interval')"
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
        if isinstance(point, Interval):
            return self.start <= point.start and point.end <= self.end
        return self.start <= point <= self.end

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None
