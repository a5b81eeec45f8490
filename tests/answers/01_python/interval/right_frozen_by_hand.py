"""A frozen dataclass with its own __eq__ and __hash__, and a match for &."""

from dataclasses import dataclass, replace
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, eq=False)
class Interval:
    start: object
    end: object

    def __post_init__(self):
        if not self.start <= self.end:
            raise ValueError

    def __eq__(self, other):
        match other:
            case Interval(start=start, end=end):
                return self.start == start and self.end == end
        return NotImplemented

    def __hash__(self):
        return 31 * hash(self.start) + hash(self.end)

    def __gt__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return self.start > other.start or (self.start == other.start and self.end > other.end)

    def __contains__(self, point):
        return max(self.start, point) == point == min(self.end, point)

    def __and__(self, other):
        match other:
            case Interval(start, end) if end in self and start in self:
                return other
            case Interval(start, end) if self.start in other and self.end in other:
                return self
            case Interval(start, end) if start in self:
                return replace(self, start=start)
            case Interval(start, end) if end in self:
                return replace(self, end=end)
            case Interval():
                return None
            case _:
                return NotImplemented
