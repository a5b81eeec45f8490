"""A `Variation` is a family of `Mode`: each changes one aspect, and says which in the kata's words.

What belongs together moves together: a mode draws its numbers once, and then changes all values
that one pattern of ``vary`` names.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Change = Callable[[Any], Any]


@dataclass(frozen=True)
class Mode:
    """One change of values.

    Parameters
    ----------
    name : str
    draw : callable
        ``draw(rng, size)`` returns the change: a function of a value, which returns an equal one
        where there is nothing to change. ``size`` is None but while the smallest size is sought
        that breaks an answer.
    said : callable
        ``said(old, new)`` says what is another: "were called 'QXA'".
    size : int or None
        The size that it makes, if that is what it changes.
    """

    name: str
    draw: Callable[[random.Random, int | None], Change]
    said: Callable[[Any, Any], str]
    size: int | None = None

    def change(self, rng: random.Random, size: int | None = None) -> Change:
        return self.draw(rng, size)


@dataclass(frozen=True)
class Variation:
    """What ``vary`` says of a value: the changes that a right answer bears."""

    modes: tuple[Mode, ...]

    def __or__(self, other: Variation) -> Variation:
        return Variation((*self.modes, *other.modes))


def each(value: Any, one: Callable[[Any], Any]) -> Any:
    """Change each item of a scalar, list, tuple, array, column or index; keep its dtype."""
    if isinstance(value, (list, tuple)):
        return type(value)([each(item, one) for item in value])
    if isinstance(value, (set, frozenset)):
        return type(value)(map(one, sorted(value, key=repr)))
    if isinstance(value, dict):
        return {one(key): each(item, one) for key, item in value.items()}
    if hasattr(value, "map") and hasattr(value, "dtype"):
        texts = value.dropna() if hasattr(value, "dropna") else value
        table = {item: one(item) for item in dict.fromkeys(texts.tolist())}
        made = value.map(lambda item: table.get(item, item), na_action="ignore")
        return made.astype(value.dtype) if str(value.dtype) != "category" else made
    if hasattr(value, "dtype") and getattr(value, "ndim", 0) > 0:
        import numpy

        made = [one(item) for item in value.ravel().tolist()]
        return numpy.array(made, dtype=object if value.dtype == object else None).reshape(
            value.shape
        )
    return one(value)


def texts_in(value: Any) -> list[str]:
    """Return the texts of a scalar, list, tuple, array, column or index, place by place."""
    if isinstance(value, (set, frozenset, dict)):
        return []
    if isinstance(value, str):
        return [value]
    if hasattr(value, "tolist") and getattr(value, "ndim", 0) > 0:
        value = value.ravel().tolist() if getattr(value, "ndim", 1) > 1 else value.tolist()
    if isinstance(value, (list, tuple)):
        return [text for item in value for text in texts_in(item)]
    return []


def with_text(value: Any, place: int, text: str) -> Any:
    """Return ``value`` with another text in that place, as `texts_in` counts them."""
    if isinstance(value, str):
        return text
    if isinstance(value, (list, tuple)):
        made, before = [], 0
        for item in value:
            size = len(texts_in(item))
            inside = before <= place < before + size
            made.append(with_text(item, place - before, text) if inside else item)
            before += size
        return type(value)(made)
    items = with_text(value.tolist(), place, text)
    if hasattr(value, "iloc"):
        return type(value)(items, index=value.index, name=value.name, dtype=_dtype_for(value))
    if hasattr(value, "names"):
        return type(value)(items, name=value.name, dtype=_dtype_for(value))
    import numpy

    return numpy.array(items, dtype=object if value.dtype == object else None)


def _dtype_for(column: Any) -> Any:
    """Return the column's dtype; a category takes no text that it does not know."""
    return "str" if str(column.dtype) == "category" else column.dtype


def each_number(value: Any, one: Callable[[Any], Any]) -> Any:
    if isinstance(value, (list, tuple)):
        return type(value)([each_number(item, one) for item in value])
    if isinstance(value, (bool, str)) or value is None:
        return value
    if isinstance(value, int):
        return int(one(value))
    if hasattr(value, "columns"):
        made = value.copy()
        for place in range(value.shape[1]):
            made.isetitem(place, each_number(value.iloc[:, place], one))
        return made
    kind = getattr(getattr(value, "dtype", None), "kind", "f")
    if kind not in "iuf":
        return value
    made = one(value)
    return made.astype(value.dtype) if hasattr(made, "astype") else made


def another(old: Any, new: Any) -> Any:
    """Return the first item of ``new`` that is another than in ``old``."""
    before, after = (_items(value) for value in (old, new))
    changed = (b for a, b in zip(before, after, strict=False) if not _equal(a, b))
    return next(changed, after[0] if after else new)


def _equal(one: Any, other: Any) -> bool:
    try:
        # What was missing and is missing still is no change.
        return bool(one == other) or bool(one != one and other != other)
    except (TypeError, ValueError):
        return False


def _items(value: Any) -> Sequence[Any]:
    if hasattr(value, "tolist"):
        value = value.ravel().tolist() if getattr(value, "ndim", 1) > 1 else value.tolist()
    if isinstance(value, dict):
        value = list(value)
    if isinstance(value, (list, tuple)):
        return [item for part in value for item in (_items(part) or [part])]
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=repr)
    return [value]
