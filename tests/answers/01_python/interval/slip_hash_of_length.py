"""The hash is made from the start and the length, so ends without a difference have none.

The learner must see:
"unsupported operand type(s) for -: 'str' and 'str'"
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
        return self.start <= point <= self.end

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Interval(start, end) if start <= end else None

    def __hash__(self) -> int:
        return hash((self.start, self.end - self.start))
