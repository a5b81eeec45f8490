"""A named tuple whose comparisons return NotImplemented: the tuple on the other side decides.

The learner must see:
"an Interval is itself a tuple, and tuples compare from the other side"
"""

from collections import namedtuple


def _only_for_intervals(name):
    method = getattr(tuple, name)

    def compare(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return method(self, other)

    return compare


class Interval(namedtuple("_Ends", "start end")):
    __slots__ = ()

    def __new__(cls, start, end):
        if start > end:
            raise ValueError("no interval")
        return super().__new__(cls, start, end)

    __eq__, __ne__, __lt__, __le__, __gt__, __ge__ = map(
        _only_for_intervals, ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"]
    )
    __hash__ = tuple.__hash__

    def __contains__(self, point):
        return self.start <= point <= self.end

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        start = max(self.start, other.start)
        end = min(self.end, other.end)
        if start <= end:
            return Interval(start, end)
