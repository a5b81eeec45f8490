"""Interval: what must a class of your own do to behave like a value?

A value such as 3 never changes; equal ones are one key of a dict; and compared with what it does
not know, it says neither yes nor no: ``NotImplemented``, returned, makes Python ask the other.
A dataclass can write most of that for you: look at what its decorator takes.

Read: https://docs.python.org/3/library/dataclasses.html#dataclasses.dataclass
"""

from dataclasses import dataclass
from typing import Any


@dataclass
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
        raise NotImplementedError

    def __contains__(self, point: Any) -> bool:
        raise NotImplementedError

    def __and__(self, other: Any) -> "Interval | None":
        raise NotImplementedError
