"""Plain data as bytes: the only thing that passes between the judge and a learner's code.

A message is a JSON tree and the raw buffers that it points to. Nothing is ever unpickled and no
method of a received object runs: `decode` builds genuine builtins, arrays, frames and tensors out
of dtype names, shapes and bytes, and refuses everything else. What has another type than these,
a subclass included, arrives as `Foreign`, which equals nothing.
"""

from __future__ import annotations

import json
import math
import re
import struct
import sys
from dataclasses import dataclass
from typing import Any

#: A message longer than this is refused unread (bytes).
LIMIT = 1 << 30
#: Containers nested deeper than this are refused.
DEPTH = 64

#: What JSON holds as it is; a list of these needs no look at each item.
_ATOMS = frozenset({str, float, bool, type(None)})
_HEAD = struct.Struct(">IQ")
_DTYPE = re.compile(r"[<>|=](?:[biufcSU]\d{1,6}|[mM]8(?:\[\d{0,3}[a-zA-Zμ]{1,2}\])?)")


class WireError(Exception):
    """The bytes are no message; whoever sent them did not use `encode`."""


@dataclass(frozen=True, eq=False)
class Foreign:
    """Something that is no plain data: what is known of it is its type and how it prints."""

    type: str
    text: str

    def __repr__(self) -> str:
        return f"<{self.type}: {self.text}>"


def encode(value: Any) -> bytes:
    """Return ``value`` as a message.

    Parameters
    ----------
    value
        None, bool, int, float, complex, str, bytes, list, tuple, dict, set, frozenset; numpy's
        arrays and scalars; pandas' Series, Index, DataFrame, Timestamp, Timedelta, NA and NaT;
        torch's tensors on the CPU; scipy's sparse matrices. Of anything else the type's name
        and the first 200 characters of its repr are sent.
    """
    buffers: list[bytes] = []
    tree = _Encoder(buffers).tree(value, 0)
    head = json.dumps([tree, [len(part) for part in buffers]]).encode()
    return b"".join([_HEAD.pack(len(head), sum(map(len, buffers))), head, *buffers])


def decode(message: bytes) -> Any:
    """Return the value that ``message`` holds.

    Raises
    ------
    WireError
        If the message is not well formed in every detail.
    """
    try:
        size, rest = _HEAD.unpack_from(message)
        if len(message) != _HEAD.size + size + rest or len(message) > LIMIT:
            raise WireError("the announced length is not the length")
        body = memoryview(message)[_HEAD.size :]
        tree, lengths = json.loads(bytes(body[:size]))
        buffers, start = [], size
        for length in lengths:
            if type(length) is not int or not 0 <= length <= len(body) - start:
                raise WireError("a buffer is longer than the message")
            buffers.append(body[start : start + length])
            start += length
        if start != len(body):
            raise WireError("bytes are left over")
        return _Decoder(buffers).value(tree, 0)
    except WireError:
        raise
    except RecursionError:
        raise WireError("nested too deeply") from None
    except Exception as error:
        # Whatever hostile bytes provoke in json, numpy, pandas or torch is a bad message.
        raise WireError(f"{type(error).__name__}: {error}") from None


def message_size(head: bytes) -> int:
    """Return how many bytes follow a message's first ``HEAD_SIZE`` bytes.

    Raises
    ------
    WireError
        If it is more than `LIMIT`.
    """
    size, rest = _HEAD.unpack(head)
    if size + rest > LIMIT:
        raise WireError(f"a message of {size + rest} bytes was announced; {LIMIT} are allowed")
    return int(size + rest)


HEAD_SIZE = _HEAD.size


class _Encoder:
    def __init__(self, buffers: list[bytes]) -> None:
        self.buffers = buffers

    def tree(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if value is None or kind in (bool, float):
            return value
        if kind is str:
            return value
        if kind is int:
            return value if value.bit_length() < 10_000 else self.foreign(value)
        if depth > DEPTH:
            return self.foreign(value)
        if kind is list:
            if set(map(type, value)) <= _ATOMS:
                return value
            return [self.tree(item, depth + 1) for item in value]
        if kind in (tuple, set, frozenset):
            # Sets print in an order that changes from run to run: sort what was encoded.
            items = [self.tree(item, depth + 1) for item in value]
            return {kind.__name__: items if kind is tuple else sorted(items, key=json.dumps)}
        if kind is dict:
            pairs = [[self.tree(k, depth + 1), self.tree(v, depth + 1)] for k, v in value.items()]
            return {"dict": pairs}
        if kind is bytes:
            return {"bytes": self.buffer(value)}
        if kind is complex:
            return {"complex": [value.real, value.imag]}
        return self.library(value, kind, depth)

    def library(self, value: Any, kind: type, depth: int) -> Any:
        numpy, pandas = sys.modules.get("numpy"), sys.modules.get("pandas")
        torch, sparse = sys.modules.get("torch"), sys.modules.get("scipy.sparse")
        if numpy and kind is numpy.ndarray:
            return self.ndarray(value, depth)
        if numpy and issubclass(kind, numpy.generic) and kind.__module__ == "numpy":
            return {"generic": self.ndarray(numpy.asarray(value), depth)}
        if pandas:
            if value is pandas.NA or value is pandas.NaT:
                return {"missing": "NA" if value is pandas.NA else "NaT"}
            if kind is pandas.Timestamp or kind is pandas.Timedelta:
                return {"time": [kind.__name__, self.array(pandas.Series([value]).array, depth)]}
            if kind is pandas.Series:
                parts = [value.array, value.index, value.name]
                return {"series": self.pandas(parts, depth)}
            if kind is pandas.DataFrame:
                columns = [value.iloc[:, i].array for i in range(value.shape[1])]
                return {"dataframe": self.pandas([value.columns, value.index, columns], depth)}
            if kind is pandas.MultiIndex:
                levels = [value.get_level_values(i) for i in range(value.nlevels)]
                return {"multiindex": self.pandas([levels], depth)}
            if isinstance(value, pandas.Index) and kind.__module__.partition(".")[0] == "pandas":
                return {"index": self.pandas([value.array, value.name], depth)}
            if isinstance(value, pandas.api.extensions.ExtensionArray):
                return {"array": self.array(value, depth)}
        if torch and kind is torch.Tensor:
            return self.tensor(value)
        if sparse and sparse.issparse(value) and kind.__module__.startswith("scipy."):
            csr = value.tocsr()
            parts = [csr.data, csr.indices, csr.indptr, list(csr.shape)]
            return {"sparse": [kind.__name__, *(self.tree(part, depth + 1) for part in parts)]}
        return self.foreign(value)

    def pandas(self, parts: list[Any], depth: int) -> list[Any]:
        return [self.tree(part, depth + 1) for part in parts]

    def ndarray(self, value: Any, depth: int) -> Any:
        if value.dtype.kind in "biufcSUmM":
            data = self.buffer(value.tobytes())
            return {"ndarray": [value.dtype.str, list(value.shape), data]}
        if value.dtype.kind == "O":
            return {"objects": [list(value.shape), self.tree(value.ravel().tolist(), depth)]}
        return self.foreign(value)

    def array(self, value: Any, depth: int) -> Any:
        """Encode the column of a table: its dtype, and its values in the simplest exact form."""
        import numpy
        import pandas

        dtype, name = value.dtype, str(value.dtype)
        wrapped = type(value) is pandas.arrays.NumpyExtensionArray
        if wrapped or isinstance(dtype, numpy.dtype):
            return ["numpy", "", self.ndarray(value.to_numpy(), depth)]
        if isinstance(dtype, pandas.CategoricalDtype):
            parts = [self.ndarray(value.codes, depth), self.tree(dtype.categories, depth + 1)]
            return ["category", bool(dtype.ordered), parts]
        if isinstance(dtype, pandas.DatetimeTZDtype):
            naive = value.tz_convert("UTC").tz_localize(None)
            return ["zoned", str(dtype.tz), self.ndarray(naive.to_numpy(), depth)]
        missing = value.isna()
        if isinstance(dtype, pandas.StringDtype):
            texts = [None if gone else str(text) for text, gone in zip(value, missing, strict=True)]
            return ["string", name, [self.tree(text, depth) for text in texts]]
        if name in MASKED:
            filled = value.to_numpy(dtype=MASKED[name], na_value=0)
            return ["masked", name, [self.ndarray(filled, depth), self.ndarray(missing, depth)]]
        return ["foreign", name, [self.tree(item, depth + 1) for item in value.astype(object)]]

    def tensor(self, value: Any) -> Any:
        import torch

        if value.device.type != "cpu" or value.layout is not torch.strided:
            return self.foreign(value)
        flat = value.detach().resolve_conj().resolve_neg().contiguous().reshape(-1)
        data = self.buffer(flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b"")
        dtype = str(value.dtype).removeprefix("torch.")
        return {"tensor": [dtype, list(value.shape), data, bool(value.requires_grad)]}

    def buffer(self, data: bytes) -> int:
        self.buffers.append(data)
        return len(self.buffers) - 1

    @staticmethod
    def foreign(value: Any) -> Any:
        kind = type(value)
        try:
            text = str(repr(value))[:200]
        except Exception as error:
            text = f"its repr raised {type(error).__name__}"
        return {"foreign": [f"{kind.__module__}.{kind.__qualname__}", text]}


#: pandas' nullable dtypes and the numpy dtype that holds their values.
MASKED = {
    **{name: name.lower() for name in ("Int8", "Int16", "Int32", "Int64", "Float32", "Float64")},
    **{name: name.lower() for name in ("UInt8", "UInt16", "UInt32", "UInt64")},
    "boolean": "bool",
}

#: The torch dtypes that a tensor may have on the wire.
TENSORS = frozenset(
    {"bool", "uint8", "int8", "int16", "int32", "int64"}
    | {"float16", "bfloat16", "float32", "float64", "complex64", "complex128"}
)


class _Decoder:
    def __init__(self, buffers: list[memoryview]) -> None:
        self.buffers = buffers

    def value(self, tree: Any, depth: int) -> Any:
        if depth > 4 * DEPTH:
            raise WireError("nested too deeply")
        if not isinstance(tree, (list, dict)):
            return tree
        if isinstance(tree, list):
            if set(map(type, tree)) <= _ATOMS:
                return tree
            return [self.value(item, depth + 1) for item in tree]
        ((tag, body),) = tree.items()
        if tag not in _TAGS:
            raise WireError(f"unknown tag {tag!r}")
        return getattr(self, f"_{tag}")(body, depth + 1)

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

    def _foreign(self, body: list[str], depth: int) -> Foreign:
        kind, text = body
        return Foreign(str(kind), str(text))

    def _ndarray(self, body: list[Any], depth: int) -> Any:
        import numpy

        name, shape, index = body
        if not _DTYPE.fullmatch(name):
            raise WireError(f"no such dtype: {name!r}")
        dtype, data = numpy.dtype(name), self.buffers[index]
        if len(data) != math.prod(self._shape(shape)) * dtype.itemsize:
            raise WireError("shape and bytes disagree")
        if not dtype.itemsize:
            return numpy.zeros(shape, dtype)
        return numpy.frombuffer(data, dtype).reshape(shape).copy()

    def _objects(self, body: list[Any], depth: int) -> Any:
        import numpy

        shape, items = body
        if len(items) != math.prod(self._shape(shape)):
            raise WireError("shape and items disagree")
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
        items = [self.value(item, depth) for item in data]
        column = pandas.Series([Foreign(str(detail), repr(item)) for item in items], dtype=object)
        return column.array

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
            raise WireError(f"no such dtype: {name!r}")
        dtype, data = getattr(torch, name), bytearray(self.buffers[index])
        if len(data) != math.prod(self._shape(shape)) * dtype.itemsize:
            raise WireError("shape and bytes disagree")
        flat = torch.frombuffer(data, dtype=dtype) if data else torch.empty(0, dtype=dtype)
        return flat.reshape(shape).requires_grad_(requires_grad is True)

    def _sparse(self, body: list[Any], depth: int) -> Any:
        from scipy import sparse

        name, *parts = body
        data, indices, indptr, shape = (self.value(part, depth) for part in parts)
        csr = sparse.csr_array((data, indices, indptr), shape=self._shape(shape))
        csr.check_format(full_check=True)
        maker = {f"{f}_{k}" for f in ("csr", "csc", "coo") for k in ("array", "matrix")}
        return getattr(sparse, name)(csr) if name in maker else Foreign(f"scipy.sparse.{name}", "")

    @staticmethod
    def _shape(shape: Any) -> tuple[int, ...]:
        if len(shape) > 32 or any(type(n) is not int or n < 0 for n in shape):
            raise WireError(f"no such shape: {shape!r}")
        return tuple(shape)


_TAGS = frozenset(
    {"tuple", "set", "frozenset", "dict", "bytes", "complex", "foreign"}
    | {"ndarray", "objects", "generic", "sparse", "tensor"}
    | {"missing", "time", "array", "index", "multiindex", "series", "dataframe"}
)
