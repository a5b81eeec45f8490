"""Other sizes, dimensions, dtypes and scales.

>>> import random
>>> (mode,) = upto(40_000).modes
>>> mode.change(random.Random(0))([1, 2, 3])[:5]
[1, 2, 3, 1, 2]
"""

from __future__ import annotations

import random
from typing import Any

from dojo.vary.modes import Change, Mode, Variation, another, each_number


def upto(most: int, axis: int = 0) -> Variation:
    """A number of nearly ``most``; a list, array or table of so many rows, by repeating its own.

    Not a round number: the last block of a blocked loop is not full.

    Parameters
    ----------
    most : int
    axis : int
        Of an array: which of its axes gets longer.
    """

    def draw(rng: random.Random, size: int | None) -> Change:
        wanted = most - rng.randint(0, most // 50) if size is None else size
        return lambda value: _sized(value, wanted, axis)

    def said(old: Any, new: Any) -> str:
        if type(new) is int:
            return f"was {new:,}"
        if isinstance(new, (str, bytes)):
            return f"had {len(new):,} characters"
        length = new.shape[axis] if hasattr(new, "shape") else len(new)
        return f"had {length:,} {'rows' if axis == 0 else f'places along axis {axis}'}"

    return Variation((Mode("size" + f" of axis {axis}" * (axis != 0), draw, said, most),))


def _sized(value: Any, size: int, axis: int) -> Any:
    import numpy

    if type(value) is int:
        return size
    if isinstance(value, numpy.ndarray):
        length = value.shape[axis] if -value.ndim <= axis < value.ndim else 0
    else:
        length = len(value) if hasattr(value, "__len__") else 0
    if not length or length >= size:
        return value
    if isinstance(value, (list, tuple, str, bytes)):
        return (value * (size // length + 1))[:size]
    places = numpy.arange(size) % length
    if isinstance(value, numpy.ndarray):
        return value.take(places, axis=axis)
    return _rows(value, places) if hasattr(value, "iloc") else value


def _rows(table: Any, places: Any) -> Any:
    """Return these rows; labels stay each other's only, if they were."""
    made = table.iloc[places]
    if table.index.is_unique and table.index.nlevels == 1:
        made = made.reset_index(drop=True).rename_axis(table.index.name)
    return made


def dimensions(most: int = 4) -> Variation:
    """One more axis in front, of length two, up to ``most`` axes."""

    def change(value: Any) -> Any:
        import numpy

        if not isinstance(value, numpy.ndarray) or value.ndim >= most:
            return value
        return numpy.stack([value, value[::-1] if value.ndim else value])

    return Variation(
        (
            Mode(
                "dimensions",
                lambda rng, size: change,
                lambda old, new: f"had {new.ndim} axes: shape {new.shape}",
            ),
        )
    )


def dtypes(*names: str) -> Variation:
    """The same values in other dtypes, a mode each; those that cannot hold the values are left."""

    def mode(name: str) -> Mode:
        def change(value: Any) -> Any:
            try:
                made = value.astype(name)
                same = (made == value) | ((made != made) & (value != value))
                return (
                    made
                    if bool(same.fillna(True).all() if hasattr(same, "fillna") else same.all())
                    else value
                )
            except (AttributeError, TypeError, ValueError, OverflowError):
                return value

        return Mode(f"dtype {name}", lambda rng, size: change, lambda old, new: f"was {new.dtype}")

    return Variation(tuple(mode(name) for name in names))


def scaled(*factors: float) -> Variation:
    """Numbers times a factor, a mode each; integers stay integers."""

    def mode(factor: float) -> Mode:
        return Mode(
            f"times {factor:g}",
            lambda rng, size: lambda value: each_number(value, lambda x: x * factor),
            lambda old, new: f"was {factor:g} times as large: {another(old, new)}",
        )

    return Variation(tuple(mode(factor) for factor in factors))


def shifted(*offsets: float) -> Variation:
    """Numbers plus an offset, a mode each: near 1e8 float32 has no fractions left."""

    def mode(offset: float) -> Mode:
        return Mode(
            f"plus {offset:g}",
            lambda rng, size: lambda value: each_number(value, lambda x: x + offset),
            lambda old, new: f"was {offset:g} larger: {another(old, new)}",
        )

    return Variation(tuple(mode(offset) for offset in offsets))


def among(*values: Any) -> Variation:
    """One of these in the place of a value."""
    return Variation(
        (
            Mode(
                "other values",
                lambda rng, size: lambda old: rng.choice(values),
                lambda old, new: f"was {new!r}",
            ),
        )
    )


def with_values(*values: Any) -> Variation:
    """Each of these in the place of one item, a mode each: 3e9 among counts, 0 among weights."""

    def mode(put: Any) -> Mode:
        def draw(rng: random.Random, size: int | None) -> Change:
            def change(value: Any) -> Any:
                length = len(value) if hasattr(value, "__len__") else 0
                if not length:
                    return value
                place = rng.randrange(length)
                if isinstance(value, (list, tuple)):
                    return type(value)([*value[:place], put, *value[place + 1 :]])
                value = value.copy()
                if hasattr(value, "iloc"):
                    value.iloc[place] = put
                else:
                    value[place] = put
                return value

            return change

        return Mode(f"value {put!r}", draw, lambda old, new: f"held {put!r}")

    return Variation(tuple(mode(value) for value in values))


def emptied() -> Variation:
    """A table or list without rows; a table's columns of objects, for they hold nothing."""

    def change(value: Any) -> Any:
        if hasattr(value, "iloc"):
            return value.iloc[:0].astype(object)
        return value[:0]

    return Variation((Mode("no rows", lambda rng, size: change, lambda old, new: "had no rows"),))
