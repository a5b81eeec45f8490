"""A class by hand: slots, properties, functools.total_ordering."""

from functools import total_ordering


@total_ordering
class Interval:
    __slots__ = ("_start", "_end")

    def __init__(self, start, end):
        if start > end:
            raise ValueError(f"{start} > {end}")
        self._start = start
        self._end = end

    @property
    def start(self):
        return self._start

    @property
    def end(self):
        return self._end

    def __repr__(self):
        return f"[{self._start}, {self._end}]"

    def __eq__(self, other):
        if isinstance(other, Interval):
            return self._start == other._start and self._end == other._end
        return NotImplemented

    def __hash__(self):
        return hash((self._start, self._end))

    def __lt__(self, other):
        if isinstance(other, Interval):
            return (self._start, self._end) < (other._start, other._end)
        return NotImplemented

    def __contains__(self, point):
        return not (point < self._start or point > self._end)

    def __and__(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        try:
            return Interval(max(self._start, other._start), min(self._end, other._end))
        except ValueError:
            return None
