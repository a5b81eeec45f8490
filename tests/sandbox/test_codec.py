"""Plain data arrive as they were; anything else arrives as a name, and hostile bytes not at all."""

from __future__ import annotations

import contextlib
import json
import struct

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from dojo.grading.compare import difference
from dojo.sandbox.codec import MAX_MESSAGE, CodecError, Opaque, decode, encode
from dojo.sandbox.plain_data import MAX_DEPTH as DEPTH

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(st.text(), inner)
        | st.lists(inner).map(tuple)
        | st.sets(st.integers())
    ),
)

LIBRARY = {
    "array": np.arange(6, dtype="int16").reshape(2, 3),
    "transposed": np.arange(6.0).reshape(2, 3).T,
    "empty": np.zeros((0, 3)),
    "zero dimensions": np.array(5),
    "text": np.array(["a", "bc"]),
    "dates": np.array(["2013-02-08", "NaT"], dtype="datetime64[D]"),
    "objects": np.array([1, "a", None, [1, 2]], dtype=object),
    "scalar": np.float32(0.1),
    "series": pd.Series([1, 2], index=["b", "a"], name="q"),
    "no rows": pd.Series([], dtype="str"),
    "categories": pd.Series(pd.Categorical(["u", None], ["v", "u"], ordered=True)),
    "nullable": pd.DataFrame({"i": pd.array([1, None], "Int64"), "b": pd.array([None, True])}),
    "text column": pd.DataFrame({"s": ["x", None]}, index=[7, 7]),
    "zoned": pd.Series(pd.to_datetime(["2013-03-10", None], utc=True).tz_convert("Asia/Tokyo")),
    "no columns": pd.DataFrame(index=[1, 2]),
    "same names": pd.DataFrame([[1, 2.0]], columns=["a", "a"]),
    "index": pd.Index(["a", "b"], name="key"),
    "levels": pd.MultiIndex.from_tuples([(1, "a"), (2, "b")], names=["x", "y"]),
    "moment": pd.Timestamp("2013-02-08", tz="UTC"),
    "span": pd.Timedelta("1h"),
    "tensor": torch.arange(6).reshape(2, 3).T,
    "one number of every second": torch.arange(4.0)[::2][:1],
    "one number in two axes": torch.arange(8.0).reshape(2, 4)[:1, ::4],
    "bfloat16": torch.tensor([1.5, float("nan")], dtype=torch.bfloat16),
    "trained": torch.tensor([1.0], requires_grad=True),
    "sparse": sparse.csr_array(np.eye(3)),
}


@given(PLAIN)
def test_builtins_arrive_as_they_were(value):
    assert difference(decode(encode(value)), value, 0, 0) == ""


@pytest.mark.parametrize("name", LIBRARY)
def test_library_data_arrive_as_they_were(name):
    assert difference(decode(encode(LIBRARY[name])), LIBRARY[name], 0, 0) == ""


class LyingInt(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__


class LyingArray(np.ndarray):
    def __array_function__(self, *_):
        return True


@pytest.mark.parametrize(
    "value",
    [
        LyingInt(3),
        np.zeros(2).view(LyingArray),
        object(),
        (number for number in range(3)),
        type("Frame", (pd.DataFrame,), {})([1]),
        type("str", (str,), {})("x"),
        torch.nn.Parameter(torch.ones(1)),
        np.ma.array([1.0]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_plain_data_arrives_as_a_name(value):
    arrived = decode(encode(value))

    assert type(arrived) is Opaque
    assert difference(arrived, arrived.text, 0, 0)


def test_a_repr_that_raises_or_never_stops_talking_is_survived():
    class Rude:
        def __repr__(self):
            raise ValueError

    class Chatty:
        def __repr__(self):
            return "x" * 10**6

    assert "raised ValueError" in decode(encode(Rude())).text
    assert len(decode(encode(Chatty())).text) <= 200


def test_what_contains_itself_ends():
    loop: list = []
    loop.append(loop)

    assert isinstance(decode(encode(loop)), list)


@given(st.binary(max_size=200))
def test_random_bytes_are_refused(message):
    with pytest.raises(CodecError):
        decode(message)


def crafted(tree: object, *buffers: bytes, lengths: list | None = None) -> bytes:
    """A message as a hostile worker would write it."""
    head = json.dumps([tree, lengths or [len(part) for part in buffers]]).encode()
    body = b"".join(buffers)
    return struct.pack(">IQ", len(head), len(body)) + head + body


HOSTILE = {
    "a hundred gigabytes announced": struct.pack(">IQ", 2, 10**11) + b"[]",
    "nested": crafted(json.loads("[" * 10 * DEPTH + "]" * 10 * DEPTH)),
    "unknown tag": crafted({"pickle": 0}, b"x"),
    "private tag": crafted({"_shape": [1]}),
    "two tags": crafted({"bytes": 0, "tuple": []}, b"x"),
    "no such buffer": crafted({"bytes": 3}, b"x"),
    "longer buffer": crafted({"bytes": 0}, b"x", lengths=[9]),
    "negative buffer": crafted({"bytes": 0}, b"x", lengths=[-1]),
    "left over": crafted({"bytes": 0}, b"xy", lengths=[1]),
    "object dtype": crafted({"ndarray": ["|O8", [1], 0]}, b"12345678"),
    "void dtype": crafted({"ndarray": ["|V8", [1], 0]}, b"12345678"),
    "shape too large": crafted({"ndarray": ["<f8", [10**12], 0]}, b"12345678"),
    "negative shape": crafted({"ndarray": ["<f8", [-1], 0]}, b"12345678"),
    "empty but huge": crafted({"ndarray": ["<f8", [0, 10**30], 0]}, b""),
    "a string for a shape": crafted({"ndarray": ["<f8", "1", 0]}, b"12345678"),
    "tensor dtype": crafted({"tensor": ["load", [1], 0, False]}, b"12345678"),
    "sparse off its shape": crafted(
        {
            "sparse": [
                "csr_array",
                {"ndarray": ["<f8", [1], 0]},
                {"ndarray": ["<i4", [1], 1]},
                {"ndarray": ["<i4", [2], 2]},
                [1, 1],
            ]
        },
        np.ones(1).tobytes(),
        np.array([5], "i4").tobytes(),
        np.array([0, 1], "i4").tobytes(),
    ),
    "unhashable key": crafted({"dict": [[[1], 2]]}),
    "codes without category": crafted(
        {"array": ["category", False, [{"ndarray": ["|i1", [1], 0]}, {"tuple": []}]]}, b"\x05"
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_crafted_messages_are_refused(name):
    with pytest.raises(CodecError):
        decode(HOSTILE[name])


@given(st.data())
def test_damaged_messages_are_refused_or_plain(data):
    """A flipped byte may make another value, never an exception of another kind."""
    message = bytearray(encode([LIBRARY["nullable"], LIBRARY["tensor"], {"a": (1, 2.5)}]))
    place = data.draw(st.integers(0, len(message) - 1))
    message[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 1))

    with contextlib.suppress(CodecError):
        decode(bytes(message[: len(message) - cut]))


def test_the_limit_is_far_below_what_would_fill_a_machine():
    assert MAX_MESSAGE <= 1 << 30
