"""Words are compared as in a dictionary, without their capitals.

The learner must see:
"Interval('a b', 'Zoo')"
"""

from functools import total_ordering
from typing import Any


def key(end: Any) -> Any:
    return end.casefold() if isinstance(end, str) else end


@total_ordering
class Interval:
    """All points from start to end, both included."""

    __slots__ = ("_start", "_end")

    def __init__(self, start: Any, end: Any) -> None:
        if key(end) < key(start):
            raise ValueError("end is before start")
        self._start, self._end = start, end

    start = property(lambda self: self._start)
    end = property(lambda self: self._end)

    def _both(self) -> tuple:
        return key(self.start), key(self.end)

    def __repr__(self) -> str:
        return f"Interval({self.start!r}, {self.end!r})"

    def __eq__(self, other: Any) -> bool:
        return self._both() == other._both() if isinstance(other, Interval) else NotImplemented

    def __lt__(self, other: Any) -> bool:
        return self._both() < other._both() if isinstance(other, Interval) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._both())

    def __contains__(self, point: Any) -> bool:
        return key(self.start) <= key(point) <= key(self.end)

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            return NotImplemented
        start = max(self.start, other.start, key=key)
        end = min(self.end, other.end, key=key)
        return Interval(start, end) if key(start) <= key(end) else None
