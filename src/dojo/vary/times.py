"""Other moments: years, New Year, midnight, seconds and fractions."""

from __future__ import annotations

import datetime
import random
import re
from collections.abc import Callable
from typing import Any

from dojo.vary.modes import Change, Mode, Variation, another

#: A day as text.
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def moments(
    years: tuple[int, int] | None = None,
    *,
    hours: bool = True,
    seconds: bool = True,
    fractions: bool = True,
) -> Variation:
    """Other moments: of other years, around midnight and New Year, with seconds and fractions.

    All values that one pattern names move by the same span, so what was later is still later.

    Parameters
    ----------
    years : tuple of int, optional
        The first and the last year that may come. Without it the day stays.
    hours, seconds, fractions : bool
        Whether the time of day may be another, have seconds, and fractions of one.
    """
    modes = []
    if years:
        modes.append(_moved("another year", lambda rng, at: _to(at, rng.randint(*years))))
        modes.append(
            _moved("New Year's Eve", lambda rng, at: _to_new_year(at, _near(at, years), hours))
        )
    if hours:
        modes.append(_moved("midnight", lambda rng, at: _late(at) - at))
    if seconds:
        modes.append(
            _moved("seconds", lambda rng, at: datetime.timedelta(seconds=rng.randint(1, 59)))
        )
    if fractions:
        modes.append(
            _moved(
                "fractions",
                lambda rng, at: datetime.timedelta(microseconds=rng.randint(1, 999) * 1000),
            )
        )
    return Variation(tuple(modes))


def _near(at: datetime.datetime, years: tuple[int, int]) -> int:
    return min(max(at.year, years[0]), years[1])


def _to(at: datetime.datetime, year: int) -> datetime.timedelta:
    """Return the span from a moment to the same day of another year."""
    day = min(at.day, 28) if at.month == 2 else at.day
    return at.replace(year=year, day=day) - at


def _to_new_year(at: datetime.datetime, year: int, hours: bool) -> datetime.timedelta:
    eve = at.replace(year=year, month=12, day=31)
    return (_late(eve) if hours else eve) - at


def _late(at: datetime.datetime) -> datetime.datetime:
    """Return the last half hour of the day."""
    return at.replace(hour=23, minute=30, second=0, microsecond=0)


def _moved(name: str, span: Callable[[random.Random, datetime.datetime], Any]) -> Mode:
    def draw(rng: random.Random, size: int | None) -> Change:
        drawn: list[datetime.timedelta] = []

        def change(value: Any) -> Any:
            found = _first_moment(value)
            if found is None:
                return value
            if not drawn:
                drawn.append(span(rng, found))
            return _plus(value, drawn[0])

        return change

    return Mode(name, draw, lambda old, new: f"held {another(old, new)}")


def _first_moment(value: Any) -> datetime.datetime | None:
    """Return the first moment of a scalar, list, array or column; None if it holds none."""
    import pandas

    items = value.ravel().tolist() if hasattr(value, "ravel") else None
    if items is None:
        items = value.tolist() if hasattr(value, "tolist") else value
    if hasattr(value, "dtype") and getattr(value.dtype, "kind", "") == "M":
        items = pandas.Series(value).dropna().tolist()
    for item in items if isinstance(items, (list, tuple)) else [items]:
        if type(item) is str and DAY.fullmatch(item):
            return datetime.datetime.fromisoformat(item)
        if isinstance(item, datetime.datetime) and not pandas.isna(item):
            found: datetime.datetime = (
                pandas.Timestamp(item).tz_localize(None).to_pydatetime(warn=False)
            )
            return found
    return None


def _is_text(column: Any) -> bool:
    return all(type(item) is str for item in column.dropna().tolist())


def _plus(value: Any, span: datetime.timedelta) -> Any:
    """Add a span; where the values' unit is too coarse or too short for it, leave them."""
    import numpy
    import pandas

    if isinstance(value, list):
        return [_plus(item, span) for item in value]
    if isinstance(value, tuple):
        return tuple(_plus(item, span) for item in value)
    try:
        if type(value) is str:
            moved = datetime.date.fromisoformat(value) + datetime.timedelta(days=span.days)
            return moved.isoformat() if DAY.fullmatch(value) else value
        if hasattr(value, "map") and _is_text(value):
            days = {day: _plus(day, span) for day in value.dropna().tolist()}
            return value.map(lambda day: days.get(day, day)).astype(value.dtype)
        if isinstance(value, numpy.ndarray):
            return (
                (pandas.Series(value.ravel()) + span)
                .to_numpy()
                .astype(value.dtype)
                .reshape(value.shape)
            )
        if isinstance(value, (pandas.Series, pandas.Index)):
            moved = value + span
            return moved if moved.dtype == value.dtype else moved.astype(value.dtype)
        return value + span if isinstance(value, datetime.datetime) else value
    except (OverflowError, ValueError, pandas.errors.OutOfBoundsDatetime):
        return value
