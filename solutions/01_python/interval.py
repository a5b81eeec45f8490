"""Interval, solved with a frozen, ordered dataclass: it writes ==, hash and < as they should be."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    """All points from ``start`` to ``end``, both included.

    This is a beginning: change all that you like, if ``Interval(1, 3)`` and
    ``Interval(start=1, end=3)`` still make one with the attributes ``start`` and ``end``.

    - An ``end`` before its ``start`` raises ValueError; both at one point are fine.
    - Setting ``start`` or ``end`` later raises AttributeError (or a subclass of it).
    - Intervals are equal if both ends are, and then they have one hash; ``1 == 1.0`` counts.
    - ``<``, ``<=``, ``>`` and ``>=`` compare starts, and ends if the starts are equal.
    - ``point in interval``: whether it lies between the ends, or is one of them. A point that
      has no order with the ends, as ``"x"`` in numbers: False or a TypeError, as you like.
    - ``one & other`` is the Interval of all points that lie in both, or None if there are none.
    - With anything but an Interval, ``==``, ``!=``, ``&`` and the order return NotImplemented, so
      that the other side may decide. If it has no opinion, Python makes ``==`` False, ``!=`` True
      and the rest a TypeError: ``Interval(1, 3) == (1, 3)`` is False.

    Parameters
    ----------
    start, end
        Numbers (never NaN), dates, words: anything that has an order, and maybe nothing else.

    Examples
    --------
    >>> (Interval(1, 4) & Interval(3, 6)) == Interval(3, 4)
    True
    >>> 2.5 in Interval(1, 4)
    True
    """

    start: Any
    end: Any

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"the end {self.end!r} is before the start {self.start!r}")

    def __contains__(self, point: Any) -> bool:
        return self.start <= point <= self.end

    def __and__(self, other: Any) -> "Interval | None":
        if not isinstance(other, Interval):
            # Python then asks other.__rand__, and raises TypeError if there is none.
            return NotImplemented
        start, end = max(self.start, other.start), min(self.end, other.end)
        # Known before it is made: an Interval of no points cannot be made.
        return Interval(start, end) if start <= end else None
