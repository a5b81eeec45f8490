"""Interval, solved with a frozen, ordered dataclass: it writes ==, hash and < as they should be."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, order=True)
class Interval:
    """All points from ``start`` to ``end``, both included.

    >>> (Interval(1, 4) & Interval(3, 6)) == Interval(3, 4)
    True
    >>> 2.5 in Interval(1, 4)
    True

    Parameters
    ----------
    start, end
        Numbers (never NaN), dates, words, lists: anything that ``==``, ``<``, ``<=``, ``>`` and
        ``>=`` put in order, also with the ends of any other interval.

    Raises
    ------
    ValueError
        If ``end`` is before ``start``; they may be equal.

    Notes
    -----
    - Change whatever you like in this class, but keep the two attributes and arguments. It has no
      subclasses.
    - Setting ``start`` or ``end`` later raises AttributeError.
    - Intervals with equal ends are equal, with one hash; so are (1, 3) and (1.0, 3.0).
    - ``<``, ``<=``, ``>`` and ``>=`` compare starts, then ends.
    - ``point in interval`` is True or False. A point that cannot be compared with the ends may
      raise TypeError.
    - ``one & other`` is the Interval of all common points, or None without any.
    - With any other type, ``==``, ``!=``, ``&`` and the order return NotImplemented. So
      ``Interval(1, 3) == (1, 3)`` is False, and ``&`` and ``<`` raise TypeError.
    - The ends need a hash only when the interval is hashed.
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
