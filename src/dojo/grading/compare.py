"""Strict comparison that explains itself: type, shape, dtype, labels, finiteness, then values."""

from __future__ import annotations

import math
import sys
from typing import Any

from dojo.util.words import count

#: How much of a value a message shows.
LINES, WIDTH = 12, 100
#: The size of a picture of two arrays, and how many rows of two tables are shown.
ROWS, COLUMNS = 5, 8
#: A row of a list is shown whole if it has no more cells, and prints no longer (characters).
MAX_CELLS, MAX_ITEMS = 12, 200


def difference(
    yours: Any, reference: Any, rel: float, abs: float, place: str = "the answer"
) -> str:
    """Say how ``yours`` differs from ``reference``; nothing is broadcast or converted first.

    Parameters
    ----------
    yours, reference
        Plain data, as `dojo.sandbox.codec.decode` returns it.
    rel, abs : float
        Floating-point numbers may differ by ``abs + rel * |reference|``. NaN is equal to NaN alone,
        and an infinity to itself alone.
    place : str
        What the message calls the value.

    Returns
    -------
    str
        The first difference in a sentence; empty if there is none.
    """
    return _Comparison(rel, abs).compare(yours, reference, place)


def show(value: Any) -> str:
    """Return ``value`` as text that fits a message."""
    numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
    if pandas and isinstance(value, (pandas.DataFrame, pandas.Series)):
        text = value.to_string(max_rows=10) if len(value) else repr(value)
        if isinstance(value, pandas.Series):
            text += f"\nName: {value.name}, dtype: {value.dtype}" if len(value) else ""
    elif numpy and isinstance(value, numpy.ndarray):
        text = numpy.array2string(value, threshold=60, edgeitems=3, max_line_width=WIDTH)
        text += f"  ({value.dtype}, shape {value.shape})"
    elif numpy and isinstance(value, numpy.generic):
        text = repr(value.item())
    elif isinstance(value, dict):
        text = "{" + ", ".join(f"{key!r}: {show(item)}" for key, item in value.items()) + "}"
    else:
        text = repr(value)
    lines = text.splitlines() or [text]
    lines = [line if len(line) <= 3 * WIDTH else line[: 3 * WIDTH] + "..." for line in lines]
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], f"... ({len(lines) - LINES + 1} more lines)"]
    return "\n".join(lines)


def _as_float(value: Any) -> Any:
    """Return numpy's float64 as what it is in Python, too, a float; anything else as it is."""
    numpy = sys.modules.get("numpy")
    return float(value) if numpy and type(value) is numpy.float64 else value


def _raised(value: Any) -> str:
    """Return the name of the exception for which a value stands: see `dojo.check.outcome`."""
    return str(value["raises"]) if type(value) is dict and list(value) == ["raises"] else ""


class _Comparison:
    def __init__(self, rel: float, abs: float) -> None:
        self.rel = rel
        self.abs = abs

    def compare(self, yours: Any, reference: Any, place: str) -> str:
        yours, reference = _as_float(yours), _as_float(reference)
        mine, right = _raised(yours), _raised(reference)
        if mine or right:
            got = f"raises {mine}" if mine else f"is {show(yours)}"
            wanted = f"{right} is asked" if right else f"{show(reference)} is right"
            return "" if mine == right else f"{place} {got}, but {wanted}"
        if type(yours) is not type(reference):
            return f"{place} is {_kind(yours)}, but {_kind(reference)} is asked"
        kind = type(reference)
        if reference is None or kind in (bool, int, str, bytes, set, frozenset):
            return "" if yours == reference else self._values(yours, reference, place)
        if kind in (float, complex):
            return "" if self.close(yours, reference) else self._values(yours, reference, place)
        if kind in (list, tuple):
            return self._sequence(yours, reference, place)
        if kind is dict:
            return self._dict(yours, reference, place)
        return self._library(yours, reference, place)

    def close(self, yours: Any, reference: Any) -> bool:
        """Whether two numbers agree; a tolerance never reaches NaN or an infinity."""
        if isinstance(reference, complex):
            return self.close(yours.real, reference.real) and self.close(yours.imag, reference.imag)
        if math.isnan(reference) or math.isnan(yours):
            return math.isnan(reference) and math.isnan(yours)
        if math.isinf(reference) or math.isinf(yours):
            return bool(yours == reference)
        return math.fabs(yours - reference) <= self.abs + self.rel * math.fabs(reference)

    def _values(self, yours: Any, reference: Any, place: str) -> str:
        return f"{place} is {show(yours)}, but {show(reference)} is right"

    def _sequence(self, yours: Any, reference: Any, place: str) -> str:
        if len(yours) != len(reference):
            lengths = _lengths(yours, reference, "item")
            return f"{place} has {lengths}{self._first_of_others(yours, reference)}"
        for i, (one, other) in enumerate(zip(yours, reference, strict=True)):
            here = _item(place, i)
            if text := self.compare(one, other, here):
                return text + _whole_row(one, other, here)
        return ""

    def _first_of_others(self, yours: Any, reference: Any) -> str:
        """Say where two sequences of different lengths part."""
        pairs = enumerate(zip(yours, reference, strict=False))
        shorter = min(len(yours), len(reference))
        place = next((i for i, (a, b) in pairs if self.compare(a, b, "")), shorter)
        mine, right = (
            show(items[place]) if place < len(items) else "nothing" for items in (yours, reference)
        )
        if len(mine) + len(right) > MAX_ITEMS:
            return f"; the first that differs is number {place}"
        return f"; the first that differs is number {place}: yours is {mine}, right is {right}"

    def _dict(self, yours: Any, reference: Any, place: str) -> str:
        mine, right = list(yours), list(reference)
        if set(mine) != set(right):
            extra = [key for key in mine if key not in reference]
            missing = [key for key in right if key not in yours]
            return f"{place} " + " and ".join(
                f"{verb} {show(keys)}"
                for verb, keys in (("lacks", missing), ("has no business with", extra))
                if keys
            )
        found = (self.compare(yours[key], reference[key], f"{place}[{key!r}]") for key in right)
        return next(filter(None, found), "")

    def _library(self, yours: Any, reference: Any, place: str) -> str:
        numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
        torch, sparse = sys.modules.get("torch"), sys.modules.get("scipy.sparse")
        if numpy and isinstance(reference, (numpy.ndarray, numpy.generic)):
            return self._array(yours, reference, place)
        if torch and isinstance(reference, torch.Tensor):
            return self._tensor(yours, reference, place)
        if sparse and sparse.issparse(reference):
            return self._array(yours.toarray(), reference.toarray(), place)
        if pandas and isinstance(reference, pandas.DataFrame):
            return self._frame(yours, reference, place)
        if pandas and isinstance(reference, pandas.Series):
            if message := self.compare(yours.name, reference.name, f"the name of {place}"):
                return message
            return self._column(yours, reference, place) or self._index(
                yours.index, reference.index, f"the index of {place}"
            )
        if pandas and isinstance(reference, pandas.Index):
            return self._index(yours, reference, place)
        if pandas and isinstance(reference, pandas.api.extensions.ExtensionArray):
            return self._column(pandas.Series(yours), pandas.Series(reference), place)
        if pandas and (reference is pandas.NA or reference is pandas.NaT):
            return "" if yours is reference else self._values(yours, reference, place)
        if type(reference).__module__.partition(".")[0] == "pandas":
            return "" if yours == reference else self._values(yours, reference, place)
        raise TypeError(f"the reference returned {reference!r}: observe must return plain data")

    def _array(self, yours: Any, reference: Any, place: str) -> str:
        import numpy

        if yours.shape != reference.shape:
            return f"{place} has shape {yours.shape}, but shape {reference.shape} is right"
        if yours.dtype != reference.dtype:
            return f"{place} has dtype {yours.dtype}, but dtype {reference.dtype} is asked"
        if reference.dtype.kind == "O":
            return self._sequence(yours.ravel().tolist(), reference.ravel().tolist(), place)
        same = self._same(yours, reference)
        if numpy.all(same):
            return ""
        first = tuple(int(i) for i in numpy.argwhere(~numpy.asarray(same))[0])
        where = f"{place}[{', '.join(map(str, first))}]" if first else place
        wrong = int(numpy.size(same) - numpy.count_nonzero(same))
        text = f"{where} is {yours[first]}, but {reference[first]} is right"
        if numpy.size(same) == 1:
            return text
        picture = _picture(yours, reference, ~numpy.asarray(same), first)
        return f"{text} ({wrong} of {numpy.size(same)} values differ)\n{picture}"

    def _same(self, yours: Any, reference: Any) -> Any:
        """Return where two arrays of one shape and one dtype agree."""
        import numpy

        same = yours == reference
        if reference.dtype.kind in "fc":
            with numpy.errstate(all="ignore"):
                near = numpy.abs(yours - reference) <= self.abs + self.rel * numpy.abs(reference)
            finite = numpy.isfinite(yours) & numpy.isfinite(reference)
            same = same | (near & finite) | (numpy.isnan(yours) & numpy.isnan(reference))
        elif reference.dtype.kind in "mM":
            same = same | (numpy.isnat(yours) & numpy.isnat(reference))
        return same

    def _tensor(self, yours: Any, reference: Any, place: str) -> str:
        import torch

        for name in ("shape", "dtype", "requires_grad"):
            mine, right = getattr(yours, name), getattr(reference, name)
            if mine != right:
                mine, right = (tuple(v) if name == "shape" else v for v in (mine, right))
                return f"{place} has {name} {mine}, but {right} is right"
        one, other = (tensor.detach() for tensor in (yours, reference))
        if reference.dtype == torch.bfloat16:
            one, other = one.float(), other.float()
        return self._array(one.numpy(), other.numpy(), place)

    def _frame(self, yours: Any, reference: Any, place: str) -> str:
        mine, right = list(yours.columns), list(reference.columns)
        if mine != right:
            return f"{place} has the columns {mine}, but {right} are right"
        if len(yours) != len(reference):
            return f"{place} has {_lengths(yours, reference, 'row')}"
        labels = self._index(yours.index, reference.index, f"the index of {place}")
        if labels:
            return labels
        for i, name in enumerate(right):
            one, other = yours.iloc[:, i], reference.iloc[:, i]
            if message := self._column(one, other, f"{place}[{name!r}]"):
                rows = self._wrong_rows(one, other)[:ROWS] if one.dtype == other.dtype else []
                return message + _rows(yours, reference, rows)
        return ""

    def _column(self, yours: Any, reference: Any, place: str) -> str:
        """Compare two Series by position; their labels are compared as an index."""
        if len(yours) != len(reference):
            return f"{place} has {_lengths(yours, reference, 'row')}"
        if yours.dtype != reference.dtype:
            return f"{place} has dtype {yours.dtype}, but dtype {reference.dtype} is asked"
        wrong = self._wrong_rows(yours, reference)
        if not wrong:
            return ""
        where = f"{place} at row {wrong[0]} (label {show(reference.index[wrong[0]])})"
        return self._values(yours.iloc[wrong[0]], reference.iloc[wrong[0]], where) + (
            f" ({len(wrong)} of {len(reference)} rows differ)" if len(reference) > 1 else ""
        )

    def _wrong_rows(self, yours: Any, reference: Any) -> list[int]:
        """Return where two Series of one length and one dtype differ."""
        import numpy

        gone, right_gone = yours.isna().to_numpy(), reference.isna().to_numpy()
        mine, right = yours.to_numpy(), reference.to_numpy()
        if right.dtype.kind == "O":
            pairs = zip(mine.tolist(), right.tolist(), strict=True)
            same = [
                type(one) is type(other) and (one is other or one == other) for one, other in pairs
            ]
        else:
            same = self._same(mine, right)
        wrong = (gone != right_gone) | (~(gone & right_gone) & ~numpy.array(same, bool))
        return [int(row) for row in wrong.nonzero()[0]]

    def _index(self, yours: Any, reference: Any, place: str) -> str:
        if list(yours.names) != list(reference.names):
            return f"{place} is named {list(yours.names)}, but {list(reference.names)} is right"
        if len(yours) != len(reference):
            return f"{place} has {_lengths(yours, reference, 'label')}"
        if yours.nlevels != reference.nlevels:
            return f"{place} has {yours.nlevels} levels, but {reference.nlevels} are right"
        if not len(reference):
            # Without labels a dtype says nothing, and every way of making one picks another.
            return ""
        for level in range(reference.nlevels):
            mine, right = (
                index.get_level_values(level).to_series() for index in (yours, reference)
            )
            if message := self._column(
                mine.reset_index(drop=True), right.reset_index(drop=True), place
            ):
                return message
        return ""


def _item(place: str, number: int) -> str:
    """Return what an item is called: as code, unless the whole is called by words."""
    words = place[:1].isalpha() and " " in place.partition("[")[0]
    return f"item {number} of {place}" if words else f"{place}[{number}]"


def _whole_row(yours: Any, reference: Any, place: str) -> str:
    """Show two rows whole, if one of their cells differs and they are short."""
    kinds = (list, tuple, dict)
    if type(reference) not in kinds or type(yours) is not type(reference):
        return ""
    cells = reference.values() if type(reference) is dict else reference
    if not 1 < len(reference) <= MAX_CELLS or any(type(cell) in kinds for cell in cells):
        return ""
    mine, right = show(yours), show(reference)
    if "\n" in mine + right or max(len(mine), len(right)) > MAX_ITEMS:
        return ""
    return f"\n{place} of yours: {mine}\n{' ' * len(place)}   right: {right}"


def _picture(yours: Any, reference: Any, wrong: Any, first: tuple[int, ...]) -> str:
    """Show both arrays around the first difference, a star before each value that differs."""
    lead, last = first[:-2], first[-2:]
    blocks = [array[lead] for array in (yours, reference, wrong)]
    spans, sizes = [], (ROWS, COLUMNS)[-len(last) :]
    for place, length, most in zip(last, blocks[0].shape, sizes, strict=True):
        start = max(0, min(place - most // 2, length - most))
        spans.append(slice(start, min(length, start + most)))
    cut = [block[tuple(spans)].reshape(-1, spans[-1].stop - spans[-1].start) for block in blocks]
    cells = [[[_cell(value) for value in row] for row in block.tolist()] for block in cut[:2]]
    width = max(len(cell) for block in cells for row in block for cell in row)
    where = ", ".join([*map(str, lead), *(f"{span.start}:{span.stop}" for span in spans)])
    lines = []
    for name, block in zip(("yours", "reference"), cells, strict=True):
        lines.append(f"{name}[{where}]")
        for row, stars in zip(block, cut[2].tolist(), strict=True):
            marked = ("*" * star + cell for cell, star in zip(row, stars, strict=True))
            lines.append(" ".join(f"{cell:>{width + 1}}" for cell in marked))
    return "\n".join(lines)


def _cell(value: Any) -> str:
    text = f"{value:.6g}" if type(value) is float else str(value)
    return text if len(text) <= 12 else f"{text[:11]}…"


def _lengths(yours: Any, reference: Any, noun: str) -> str:
    right = f"{len(reference)} {'is' if len(reference) == 1 else 'are'} right"
    return f"{count(len(yours), noun)}, but {right}"


def _rows(yours: Any, reference: Any, rows: list[int]) -> str:
    """Show those rows of two tables."""
    if not rows:
        return ""
    mine, right = show(yours.iloc[rows]), show(reference.iloc[rows])
    return f"\nyours, in rows that differ:\n{mine}\nreference, there:\n{right}"


def _kind(value: Any) -> str:
    if type(value).__name__ == "Opaque" and hasattr(value, "text"):
        return repr(value)
    article = "an" if type(value).__name__[0] in "aeiouAEIOU" else "a"
    return "None" if value is None else f"{article} {type(value).__name__}: {show(value)}"
