"""Interval: what must your own class do to behave like a value?

A value such as 3 never changes, and equal values are one key of a dict.  Compared with an unknown
type, a value returns ``NotImplemented``, so that Python asks the other side.  A dataclass can write
most of that for you: see what its decorator accepts.

Read: https://docs.python.org/3/library/dataclasses.html#dataclasses.dataclass
House rules: README.md of this chapter
"""

from dataclasses import dataclass
from typing import Any


@dataclass
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
        raise NotImplementedError

    def __contains__(self, point: Any) -> bool:
        raise NotImplementedError

    def __and__(self, other: Any) -> "Interval | None":
        raise NotImplementedError
