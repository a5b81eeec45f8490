"""Values as Python code that one can paste: what is shown of an input is also how to make it."""

from __future__ import annotations

import sys
from typing import Any

#: An array or a table with more values than this is no reading matter.
MAX_VALUES = 200


def code(value: Any) -> str | None:
    """Return an expression that makes ``value``; None if there is none that one could read."""
    try:
        return _code(value)
    except _TooMuchError:
        return None


class _TooMuchError(Exception):
    """A value is too large, or of a kind that has no literal."""


def _code(value: Any) -> str:
    kind = type(value)
    if kind is float:
        return repr(value) if value == value and abs(value) != float("inf") else f'float("{value}")'
    if value is None or kind in (bool, int, complex):
        return repr(value)
    if kind in (str, bytes):
        if len(value) > 2000:
            raise _TooMuchError
        return repr(value)
    if kind in (list, tuple, set, frozenset):
        return _container(value, kind)
    if kind is dict:
        return "{" + ", ".join(f"{_code(k)}: {_code(v)}" for k, v in value.items()) + "}"
    return _library(value)


def _container(value: Any, kind: type) -> str:
    if len(value) > MAX_VALUES:
        raise _TooMuchError
    items = sorted(map(_code, value)) if kind in (set, frozenset) else list(map(_code, value))
    inner = ", ".join(items)
    if kind is list:
        return f"[{inner}]"
    if kind is tuple:
        return f"({inner},)" if len(items) == 1 else f"({inner})"
    if kind is set:
        return f"{{{inner}}}" if items else "set()"
    return f"frozenset([{inner}])"


def _library(value: Any) -> str:
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    torch = sys.modules.get("torch")
    if numpy and isinstance(value, numpy.ndarray):
        return _array(value)
    if numpy and isinstance(value, numpy.generic):
        return f"np.{value.dtype.name}({_listed(value)})" if value.dtype.kind in "biuf" else _bad()
    if pandas:
        if value is pandas.NA or value is pandas.NaT:
            return f"pd.{value!r}" if value is pandas.NaT else "pd.NA"
        if isinstance(value, (pandas.Timestamp, pandas.Timedelta)):
            return f"pd.{value!r}"
        if isinstance(value, pandas.DataFrame):
            return _frame(value)
        if isinstance(value, pandas.Series):
            name = "" if value.name is None else f", name={value.name!r}"
            return f"pd.Series({_column(value)}, index={_index(value.index)}{name})"
        if isinstance(value, pandas.Index):
            return _index(value)
    if torch and isinstance(value, torch.Tensor) and value.numel() <= MAX_VALUES:
        grad = ", requires_grad=True" if value.requires_grad else ""
        numbers = _code(value.detach().tolist()) if value.numel() else None
        if numbers is None:
            return f"torch.zeros({tuple(value.shape)}, dtype={value.dtype}{grad})"
        return f"torch.tensor({numbers}, dtype={value.dtype}{grad})"
    return _bad()


def _bad() -> str:
    raise _TooMuchError


def _array(value: Any) -> str:
    if value.size > MAX_VALUES:
        raise _TooMuchError
    dtype = value.dtype.str if value.dtype.kind in "mM" or not value.dtype.isnative else value.dtype
    dtype = "object" if value.dtype.kind == "O" else dtype
    if not value.size:
        return f'np.zeros({value.shape}, dtype="{dtype}")'
    if value.dtype.kind in "mM":
        return f'np.array({value.astype(str).tolist()!r}, dtype="{dtype}")'
    return f'np.array({_code(value.tolist())}, dtype="{dtype}")'


def _listed(value: Any) -> str:
    return _code(value.tolist())


def _column(value: Any) -> str:
    """Return the values of a column with their dtype."""
    import pandas

    dtype = str(value.dtype)
    if len(value) > MAX_VALUES:
        raise _TooMuchError
    if isinstance(value.dtype, pandas.CategoricalDtype):
        categories = _code(value.dtype.categories.tolist())
        ordered = ", ordered=True" if value.dtype.ordered else ""
        items = [None if pandas.isna(item) else item for item in value.tolist()]
        return f"pd.Categorical({_code(items)}, categories={categories}{ordered})"
    if getattr(value.dtype, "kind", "") in "mM":
        items = [None if pandas.isna(item) else str(item) for item in value.tolist()]
        return f'pd.array({items!r}, dtype="{dtype}")'
    items = value.tolist()
    if getattr(value.dtype, "kind", "") != "f" or not hasattr(value.dtype, "itemsize"):
        items = [None if item is pandas.NA or item != item else item for item in items]
    if isinstance(value.dtype, pandas.StringDtype):
        items = [None if item is None else str(item) for item in items]
    maker = "np.array" if dtype in ("int64", "float64", "bool", "object") else "pd.array"
    return f'{maker}({_code(items)}, dtype="{dtype}")'


def _index(index: Any) -> str:
    import pandas

    name = "" if index.name is None else f", name={index.name!r}"
    if isinstance(index, pandas.MultiIndex):
        levels = [_code(index.get_level_values(i).tolist()) for i in range(index.nlevels)]
        return f"pd.MultiIndex.from_arrays([{', '.join(levels)}], names={list(index.names)!r})"
    if isinstance(index, pandas.RangeIndex):
        return f"pd.RangeIndex({index.start}, {index.stop}, {index.step}{name})"
    if isinstance(index, pandas.DatetimeIndex):
        # That it has no freq is to be seen: many answers count on one.
        return f"pd.DatetimeIndex({_column(index)}, freq=None{name})"
    return f"pd.Index({_column(index)}{name})"


def _frame(frame: Any) -> str:
    if frame.size > MAX_VALUES or not frame.columns.is_unique:
        raise _TooMuchError
    if frame.columns.nlevels > 1 or len(set(map(str, frame.columns))) != len(frame.columns):
        raise _TooMuchError
    columns = "".join(f"\n        {_code(name)}: {_column(frame[name])}," for name in frame.columns)
    named = (
        "" if frame.columns.name is None else f"\n    .rename_axis(columns={frame.columns.name!r})"
    )
    inner = f"{{{columns}\n    }}" if columns else "{}"
    made = f"pd.DataFrame(\n    {inner},\n    index={_index(frame.index)},\n)"
    return f"({made}{named})" if named else made
