"""A named tuple: equal to any tuple with the same ends, and less than others.

The learner must see:
"True means that equal ends are enough for it"
"""

from typing import Any, NamedTuple


class _Ends(NamedTuple):
    start: Any
    end: Any


class Interval(_Ends):
    __slots__ = ()

    def __new__(cls, start, end):
        if start > end:
            raise ValueError("empty")
        return super().__new__(cls, start, end)

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        return None if start > end else Interval(start, end)
