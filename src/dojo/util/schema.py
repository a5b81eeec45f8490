"""Dataclasses from plain data and back: whatever does not fit its annotations is refused.

A result crosses two processes and a file before it is shown. Each time it is made anew from plain
data, and checked against the annotations of its class, so that no reader has to look twice.
"""

from __future__ import annotations

import math
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from dojo.util.sanitise import clean

T = TypeVar("T")


class SchemaError(ValueError):
    """Plain data do not fit the class that they were said to be."""


def to_plain(value: Any) -> Any:
    """Return a dataclass as a dict, a tuple as a list, an enum as its text; all else as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, (list, tuple)):
        return [to_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: to_plain(item) for key, item in value.items()}
    return value


def from_plain(kind: type[T], value: Any) -> T:
    """Make a ``kind``, a dataclass, of what `to_plain` returned for one.

    Text loses what a terminal would obey. Numbers are finite.

    Raises
    ------
    SchemaError
        If a field is missing, unknown, or of another type than its annotation.
    """
    made: T = _read(kind, value, kind.__name__)
    return made


def _read(kind: Any, value: Any, place: str) -> Any:
    if kind is Any:
        return value
    if get_origin(kind) is types.UnionType:
        return _one_of(get_args(kind), value, place)
    if get_origin(kind) is tuple:
        if type(value) not in (list, tuple):
            raise SchemaError(f"{place} is no list")
        item, *_ = get_args(kind)
        return tuple(_read(item, one, f"{place}[{i}]") for i, one in enumerate(value))
    if get_origin(kind) is dict:
        if type(value) is not dict:
            raise SchemaError(f"{place} is no table")
        _, item = get_args(kind)
        return {_read(str, key, place): _read(item, one, place) for key, one in value.items()}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        if type(value) is not str or value not in set(kind):
            raise SchemaError(f"{place} is none of {', '.join(kind)}")
        return kind(value)
    if is_dataclass(kind):
        return _dataclass(kind, value, place)
    if kind is float and type(value) is int:
        # Some writers of JSON leave the point away.
        value = float(value)
    if type(value) is not kind or (kind is float and not math.isfinite(value)):
        raise SchemaError(f"{place} is no {kind.__name__}")
    return clean(value) if kind is str else value


def _one_of(kinds: tuple[Any, ...], value: Any, place: str) -> Any:
    if value is None and type(None) in kinds:
        return None
    (kind,) = (kind for kind in kinds if kind is not type(None))
    return _read(kind, value, place)


def _dataclass(kind: Any, value: Any, place: str) -> Any:
    annotations = _annotations(kind)
    if not isinstance(value, Mapping) or set(value) != set(annotations):
        raise SchemaError(f"{place} has other fields than {', '.join(annotations)}")
    return kind(
        **{
            name: _read(annotation, value[name], f"{place}.{name}")
            for name, annotation in annotations.items()
        }
    )


@cache
def _annotations(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}
