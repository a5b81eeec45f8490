"""Which data are plain: they alone pass between an answer and the judge."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

#: Containers nested deeper than this are refused.
MAX_DEPTH = 64

#: What JSON holds as it is; a list of these needs no look at each item.
ATOMS = frozenset({str, float, bool, type(None)})

#: numpy's dtypes that are rebuilt: numbers, text, bytes, moments and spans of time.
DTYPE = re.compile(r"[<>|=](?:[biufcSU]\d{1,6}|[mM]8(?:\[\d{0,3}[a-zA-Zμ]{1,2}\])?)")

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


class CodecError(Exception):
    """The bytes are no message: `dojo.sandbox.codec.encode` did not write them."""


@dataclass(frozen=True, eq=False)
class Opaque:
    """Something that is no plain data: what is known of it is its type and how it prints."""

    type: str
    text: str

    def __repr__(self) -> str:
        return f"<{self.type}: {self.text}>"


@cache
def numpy_scalars() -> frozenset[type]:
    """Return numpy's own scalar types; a subclass is none of them."""
    import numpy

    return frozenset({*numpy.sctypeDict.values()} - {numpy.object_, numpy.void})


@cache
def pandas_arrays() -> frozenset[type]:
    """Return the types of column that are rebuilt; pandas' others arrive by name."""
    import pandas

    names = (
        *("Categorical", "DatetimeArray", "TimedeltaArray", "NumpyExtensionArray"),
        *("IntegerArray", "FloatingArray", "BooleanArray", "StringArray", "ArrowStringArray"),
    )
    # The default text column has a type of its own where pyarrow is missing.
    default = type(pandas.Series(["a"]).array)
    return frozenset({*(getattr(pandas.arrays, name) for name in names), default})


@cache
def pandas_indexes() -> frozenset[type]:
    """Return the types of index of one level that are rebuilt."""
    import pandas

    names = ("Index", "RangeIndex", "DatetimeIndex", "TimedeltaIndex", "CategoricalIndex")
    return frozenset(getattr(pandas, name) for name in names)


@cache
def sparse_types() -> dict[type, str]:
    """Return scipy's sparse types that are rebuilt, with their names."""
    from scipy import sparse

    names = [f"{form}_{kind}" for form in ("csr", "csc", "coo") for kind in ("array", "matrix")]
    return {getattr(sparse, name): name for name in names}


def loaded(name: str) -> Any:
    """Return a library if something has imported it already; without that it made no value."""
    return sys.modules.get(name)
