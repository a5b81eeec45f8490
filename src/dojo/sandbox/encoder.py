"""Plain data become a JSON tree and raw buffers; all else becomes a name."""

from __future__ import annotations

import json
from typing import Any

from dojo.sandbox.plain_data import (
    ATOMS,
    DTYPE,
    MASKED,
    MAX_DEPTH,
    TENSORS,
    loaded,
    numpy_scalars,
    pandas_arrays,
    pandas_indexes,
    sparse_types,
)


class Encoder:
    """Turns values into a JSON tree; what it points to is appended to ``buffers``."""

    def __init__(self, buffers: list[bytes]) -> None:
        self.buffers = buffers

    def tree(self, value: Any, depth: int) -> Any:
        kind = type(value)
        if value is None or kind in (bool, float):
            return value
        if kind is str:
            return value
        if kind is int:
            return value if value.bit_length() < 10_000 else self.opaque(value)
        if depth > MAX_DEPTH:
            return self.opaque(value)
        if kind is list:
            if set(map(type, value)) <= ATOMS:
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
        numpy, pandas, torch = loaded("numpy"), loaded("pandas"), loaded("torch")
        if numpy and kind is numpy.ndarray:
            return self.ndarray(value, depth)
        if numpy and kind in numpy_scalars():
            array = self.ndarray(numpy.asarray(value), depth)
            return array if "opaque" in array else {"generic": array}
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
            if kind in pandas_indexes():
                return {"index": self.pandas([value.array, value.name], depth)}
            if kind in pandas_arrays():
                return {"array": self.array(value, depth)}
        if torch and kind is torch.Tensor:
            return self.tensor(value)
        if loaded("scipy.sparse") and kind in sparse_types():
            csr = value.tocsr()
            parts = [csr.data, csr.indices, csr.indptr, list(csr.shape)]
            trees = (self.tree(part, depth + 1) for part in parts)
            return {"sparse": [sparse_types()[kind], *trees]}
        return self.opaque(value)

    def pandas(self, parts: list[Any], depth: int) -> list[Any]:
        return [self.tree(part, depth + 1) for part in parts]

    def ndarray(self, value: Any, depth: int) -> Any:
        if DTYPE.fullmatch(value.dtype.str):
            data = self.buffer(value.tobytes())
            return {"ndarray": [value.dtype.str, list(value.shape), data]}
        if value.dtype.kind == "O":
            return {"objects": [list(value.shape), self.tree(value.ravel().tolist(), depth)]}
        return self.opaque(value)

    def array(self, value: Any, depth: int) -> Any:
        """Encode the column of a table: its dtype, and its values in the simplest exact form."""
        import numpy
        import pandas

        if type(value) not in pandas_arrays():
            return self.opaque_array(value)
        dtype, name = value.dtype, str(value.dtype)
        wrapped = type(value) is pandas.arrays.NumpyExtensionArray
        if wrapped or isinstance(dtype, numpy.dtype):
            return ["numpy", "", self.ndarray(value.to_numpy(), depth)]
        if isinstance(dtype, pandas.CategoricalDtype):
            parts = [self.ndarray(value.codes, depth), self.tree(dtype.categories, depth + 1)]
            return ["category", bool(dtype.ordered), parts]
        if isinstance(dtype, pandas.DatetimeTZDtype) and _is_named(dtype.tz):
            naive = value.tz_convert("UTC").tz_localize(None)
            return ["zoned", str(dtype.tz), self.ndarray(naive.to_numpy(), depth)]
        missing = value.isna()
        if isinstance(dtype, pandas.StringDtype):
            texts = [None if gone else str(text) for text, gone in zip(value, missing, strict=True)]
            return ["string", name, [self.tree(text, depth) for text in texts]]
        if name in MASKED:
            filled = value.to_numpy(dtype=MASKED[name], na_value=0)
            return ["masked", name, [self.ndarray(filled, depth), self.ndarray(missing, depth)]]
        return self.opaque_array(value)

    @staticmethod
    def opaque_array(value: Any) -> Any:
        kind = type(value)
        return ["opaque", f"{kind.__module__}.{kind.__qualname__}", len(value)]

    def tensor(self, value: Any) -> Any:
        import torch

        dtype = str(value.dtype).removeprefix("torch.")
        strided = value.device.type == "cpu" and value.layout is torch.strided
        if not strided or value.is_nested or dtype not in TENSORS:
            return self.opaque(value)
        plain = value.detach().resolve_conj().resolve_neg()
        # Of one number, any stride is contiguous; as bytes it has to be 1.
        flat = plain.clone(memory_format=torch.contiguous_format).reshape(-1)
        data = self.buffer(flat.view(torch.uint8).numpy().tobytes() if flat.numel() else b"")
        return {"tensor": [dtype, list(value.shape), data, bool(value.requires_grad)]}

    def buffer(self, data: bytes) -> int:
        self.buffers.append(data)
        return len(self.buffers) - 1

    @staticmethod
    def opaque(value: Any) -> Any:
        kind = type(value)
        try:
            text = str(repr(value))[:200]
        except Exception as error:
            text = f"its repr raised {type(error).__name__}"
        return {"opaque": [f"{kind.__module__}.{kind.__qualname__}", text]}


def _is_named(zone: Any) -> bool:
    """Whether the zone's name is enough to make it again."""
    import pandas

    try:
        return bool(pandas.DatetimeTZDtype(tz=str(zone)).tz == zone)
    except Exception:
        return False
