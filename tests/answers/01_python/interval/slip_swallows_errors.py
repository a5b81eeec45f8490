"""`in` takes every exception of a comparison for a no.

The learner must see:
"'a point whose comparison raises LookupError'] is False, but LookupError is asked"
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
        try:
            return bool(self.start <= point <= self.end)
        except Exception:  # not comparable, so not inside
            return False

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None
