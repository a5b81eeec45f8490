"""Where in a check's inputs a pattern of ``vary`` points: ``flights.origin``, ``*.departure``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Change = Callable[[Any], Any]


def changed_at(inputs: dict[str, Any], pattern: str, change: Change) -> dict[str, Any]:
    """Return the inputs with ``change`` applied wherever one of the pattern's paths leads."""
    for path in _paths(pattern):
        inputs = _changed(inputs, path, change)
    return inputs


def labels(pattern: str) -> list[str]:
    """Return what messages call the places: ``origin`` of flights."""
    found = []
    for path in _paths(pattern):
        names = [part for part in path if part != "*" and not part.isdigit()]
        found.append(f"`{names[-1]}` of `{names[0]}`" if len(names) > 1 else "".join(names[:1]))
    return [name or "the input" for name in found]


def _paths(pattern: str) -> list[list[str]]:
    return [part.strip().split(".") for part in pattern.split(",")]


def _changed(value: Any, path: list[str], change: Change) -> Any:
    if not path:
        return change(value)
    head, *rest = path
    if type(value) is dict:
        return {
            key: _changed(item, rest, change) if head in ("*", str(key)) else item
            for key, item in value.items()
        }
    if type(value) in (list, tuple):
        return type(value)(
            [
                _changed(item, rest, change) if head in ("*", str(place)) else item
                for place, item in enumerate(value)
            ]
        )
    if hasattr(value, "columns"):
        return _in_table(value, head, rest, change)
    if hasattr(value, "iloc") and head == "index":
        value = value.copy()
        value.index = _changed(value.index, rest, change)
    return value


def _in_table(table: Any, head: str, rest: list[str], change: Change) -> Any:
    new = table.copy()
    # A column's name may hold a point.
    whole = ".".join([head, *rest])
    if whole in map(str, table.columns):
        head, rest = whole, []
    for place, name in enumerate(table.columns):
        if head in ("*", str(name)):
            new.isetitem(place, _changed(table.iloc[:, place], rest, change))
    if head == "index":
        new.index = _changed(table.index, rest, change)
    return new
