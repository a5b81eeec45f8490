"""No dataclass, properties over a tuple, and the common part found by sorting four ends."""

import operator
from typing import Any


def comparison(compare):
    def method(self, other):
        if not isinstance(other, Interval):
            return NotImplemented
        return bool(compare(self._ends, other._ends))

    return method


class Interval:
    __slots__ = ("_ends",)

    def __init__(self, start: Any, end: Any) -> None:
        if end < start:
            raise ValueError((start, end))
        self._ends = (start, end)

    start = property(lambda self: self._ends[0])
    end = property(lambda self: self._ends[1])
    __eq__, __ne__ = comparison(operator.eq), comparison(operator.ne)
    __lt__, __le__ = comparison(operator.lt), comparison(operator.le)
    __gt__, __ge__ = comparison(operator.gt), comparison(operator.ge)

    def __hash__(self) -> int:
        return hash(self._ends)

    def __repr__(self) -> str:
        return "Interval({!r}, {!r})".format(*self._ends)

    def __contains__(self, point: Any) -> bool:
        return not (point < self.start or self.end < point)

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            return NotImplemented
        if other.start in self or self.start in other:
            return Interval(*sorted([*self._ends, *other._ends])[1:3])
        return None
