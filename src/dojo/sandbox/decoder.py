"""A JSON tree and raw buffers become plain data again; whatever does not fit is refused."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from dojo.sandbox.plain_data import (
    ATOMS,
    DTYPE,
    MASKED,
    MAX_DEPTH,
    TENSORS,
    CodecError,
    Opaque,
    sparse_types,
)

#: A column of an unknown type is rebuilt up to this length, as so many unknown things.
MAX_OPAQUE = 1_000_000


class Decoder:
    """Builds values from a JSON tree and the buffers it points to."""

    def __init__(self, buffers: list[memoryview]) -> None:
        self.buffers = buffers

    def value(self, tree: Any, depth: int) -> Any:
        if depth > 4 * MAX_DEPTH:
            raise CodecError("nested too deeply")
        if not isinstance(tree, (list, dict)):
            return tree
        if isinstance(tree, list):
            if set(map(type, tree)) <= ATOMS:
                return tree
            return [self.value(item, depth + 1) for item in tree]
        ((tag, body),) = tree.items()
        if (build := _BUILD.get(tag)) is None:
            raise CodecError(f"unknown tag {tag!r}")
        return build(self, body, depth + 1)

    def _tuple(self, body: list[Any], depth: int) -> tuple[Any, ...]:
        return tuple(self.value(item, depth) for item in body)

    def _set(self, body: list[Any], depth: int) -> set[Any]:
        return {self.value(item, depth) for item in body}

    def _frozenset(self, body: list[Any], depth: int) -> frozenset[Any]:
        return frozenset(self._set(body, depth))

    def _dict(self, body: list[Any], depth: int) -> dict[Any, Any]:
        return {self.value(key, depth): self.value(item, depth) for key, item in body}

    def _bytes(self, body: int, depth: int) -> bytes:
        return bytes(self.buffers[body])

    def _complex(self, body: list[float], depth: int) -> complex:
        real, imaginary = body
        return complex(real, imaginary)

    def _opaque(self, body: list[str], depth: int) -> Opaque:
        kind, text = body
        return Opaque(str(kind), str(text))

    def _ndarray(self, body: list[Any], depth: int) -> Any:
        import numpy

        name, shape, index = body
        if not DTYPE.fullmatch(name):
            raise CodecError(f"no such dtype: {name!r}")
        dtype, data = numpy.dtype(name), self.buffers[index]
        if len(data) != math.prod(self._shape(shape)) * dtype.itemsize:
            raise CodecError("shape and bytes disagree")
        if not dtype.itemsize:
            return numpy.zeros(shape, dtype)
        return numpy.frombuffer(data, dtype).reshape(shape).copy()

    def _objects(self, body: list[Any], depth: int) -> Any:
        import numpy

        shape, items = body
        if len(items) != math.prod(self._shape(shape)):
            raise CodecError("shape and items disagree")
        flat = numpy.empty(len(items), dtype=object)
        for place, item in enumerate(self.value(items, depth)):
            flat[place] = item
        return flat.reshape(shape)

    def _generic(self, body: Any, depth: int) -> Any:
        return self.value(body, depth)[()]

    def _missing(self, body: str, depth: int) -> Any:
        import pandas

        return {"NA": pandas.NA, "NaT": pandas.NaT}[body]

    def _time(self, body: list[Any], depth: int) -> Any:
        import pandas

        _, array = body
        return pandas.Series(self._array(array, depth))[0]

    def _array(self, body: list[Any], depth: int) -> Any:
        import pandas

        kind, detail, data = body
        if kind == "numpy":
            return self.value(data, depth)
        if kind == "category":
            codes, categories = (self.value(part, depth) for part in data)
            return pandas.Categorical.from_codes(codes, categories, ordered=bool(detail))
        if kind == "zoned":
            return (
                pandas.Series(self.value(data, depth))
                .dt.tz_localize("UTC")
                .dt.tz_convert(detail)
                .array
            )
        if kind == "string":
            return pandas.array(data, dtype={"str": "str", "string": "string"}[detail])
        if kind == "masked":
            values, missing = (self.value(part, depth) for part in data)
            array = pandas.array(values, dtype={name: name for name in MASKED}[detail])
            array[missing] = pandas.NA
            return array
        if kind != "opaque" or type(data) is not int or not 0 <= data <= MAX_OPAQUE:
            raise CodecError(f"no such column: {kind!r}")
        return pandas.Series([Opaque(str(detail), "")] * data, dtype=object).array

    def _index(self, body: list[Any], depth: int) -> Any:
        import pandas

        array, name = body
        return pandas.Index(self._column(array, depth), name=self._label(name, depth), copy=True)

    def _multiindex(self, body: list[Any], depth: int) -> Any:
        import pandas

        (levels,) = body
        return pandas.MultiIndex.from_arrays([self.value(level, depth) for level in levels])

    def _series(self, body: list[Any], depth: int) -> Any:
        import pandas

        array, index, name = body
        column = self._column(array, depth)
        return pandas.Series(column, self.value(index, depth), name=self._label(name, depth))

    def _dataframe(self, body: list[Any], depth: int) -> Any:
        import pandas

        columns, index, arrays = body
        rows = self.value(index, depth)
        series = [pandas.Series(self._column(array, depth), rows) for array in arrays]
        frame = pandas.DataFrame(dict(enumerate(series)), index=rows)
        frame.columns = self.value(columns, depth)
        return frame

    def _column(self, tree: Any, depth: int) -> Any:
        """Decode a column, whose numpy form a table would wrap on its own."""
        return self._array(tree["array"], depth) if "array" in tree else self.value(tree, depth)

    def _label(self, tree: Any, depth: int) -> Any:
        label = self.value(tree, depth)
        hash(label)
        return label

    def _tensor(self, body: list[Any], depth: int) -> Any:
        import torch

        name, shape, index, requires_grad = body
        if name not in TENSORS:
            raise CodecError(f"no such dtype: {name!r}")
        dtype, data = getattr(torch, name), bytearray(self.buffers[index])
        if len(data) != math.prod(self._shape(shape)) * dtype.itemsize:
            raise CodecError("shape and bytes disagree")
        flat = torch.frombuffer(data, dtype=dtype) if data else torch.empty(0, dtype=dtype)
        return flat.reshape(shape).requires_grad_(requires_grad is True)

    def _sparse(self, body: list[Any], depth: int) -> Any:
        from scipy import sparse

        name, *parts = body
        data, indices, indptr, shape = (self.value(part, depth) for part in parts)
        csr = sparse.csr_array((data, indices, indptr), shape=self._shape(shape))
        csr.check_format(full_check=True)
        makers = {known: kind for kind, known in sparse_types().items()}
        return makers[name](csr)

    @staticmethod
    def _shape(shape: Any) -> tuple[int, ...]:
        if len(shape) > 32 or any(type(n) is not int or n < 0 for n in shape):
            raise CodecError(f"no such shape: {shape!r}")
        return tuple(shape)


#: What each tag of a tree stands for.
_BUILD: dict[str, Callable[[Decoder, Any, int], Any]] = {
    "tuple": Decoder._tuple,
    "set": Decoder._set,
    "frozenset": Decoder._frozenset,
    "dict": Decoder._dict,
    "bytes": Decoder._bytes,
    "complex": Decoder._complex,
    "opaque": Decoder._opaque,
    "ndarray": Decoder._ndarray,
    "objects": Decoder._objects,
    "generic": Decoder._generic,
    "missing": Decoder._missing,
    "time": Decoder._time,
    "array": Decoder._array,
    "index": Decoder._index,
    "multiindex": Decoder._multiindex,
    "series": Decoder._series,
    "dataframe": Decoder._dataframe,
    "tensor": Decoder._tensor,
    "sparse": Decoder._sparse,
}
