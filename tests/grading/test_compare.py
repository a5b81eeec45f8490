"""Each of these passes a naive comparison and must not pass ours."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import torch

from dojo.grading.compare import difference, show

NAN = float("nan")
A = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
S = pd.Series([1.0, 2.0], index=["a", "b"], name="x")
F = pd.DataFrame({"x": [1, 2], "y": ["u", "v"]}, index=[5, 3])

#: yours, the reference, and what the message must name.
TRAPS = {
    "empty for anything": (np.zeros((0, 3)), A, "shape (0, 3)"),
    "scalar for vector": (np.float64(1.0), np.ones(3), "is a float: 1.0, but a ndarray"),
    "row for matrix": (A[:1], A, "shape (1, 3)"),
    "column for vector": (np.ones((3, 1)), np.ones(3), "shape (3, 1)"),
    "float32 for float64": (A.astype("float32"), A, "dtype float32"),
    "nan for nan elsewhere": (np.array([NAN, 1.0]), np.array([1.0, NAN]), "nan, but 1.0"),
    "nan for a number": (np.array([NAN]), np.array([1.0]), "nan"),
    "a number for nan": (1.0, NAN, "nan"),
    "inf for a number": (np.array([np.inf]), np.array([1e308]), "inf"),
    "inf for -inf": (-np.inf, np.inf, "-inf"),
    "integer for float": (1, 1.0, "an int"),
    "bool for int": (True, 1, "a bool"),
    "int array for float": (np.array([1]), np.array([1.0]), "dtype int64"),
    "objects for floats": (np.array([1.0], dtype=object), np.array([1.0]), "dtype object"),
    "list for array": ([1.0, 2.0], np.array([1.0, 2.0]), "a list"),
    "tuple for list": ((1,), [1], "a tuple"),
    "narrow scalar for float": (np.float32(1), 1.0, "a float32"),
    "no exception": ([1], {"raises": "ValueError"}, "the answer is [1], but ValueError is asked"),
    "an exception": ({"raises": "KeyError"}, 3, "the answer raises KeyError, but 3 is right"),
    "another exception": (
        {"raises": "KeyError"},
        {"raises": "ValueError"},
        "raises KeyError, but V",
    ),
    "shorter list": ([1], [1, 2], "has 1 item, but 2 are right"),
    "other order": ([2, 1], [1, 2], "item 0"),
    "missing key": ({"a": 1}, {"a": 1, "b": 2}, "lacks ['b']"),
    "extra key": ({"a": 1, "b": 2}, {"a": 1}, "has no business with ['b']"),
    "just outside": (1.0 + 3e-9, 1.0, "1.000000003"),
    "series for frame": (S, S.to_frame(), "a Series"),
    "index lost": (S.reset_index(drop=True), S, "index"),
    "unsorted index, same values": (pd.Series([1.0, 2.0], ["b", "a"], name="x"), S, "'b'"),
    "name lost": (S.rename(None), S, "name"),
    "column order": (F[["y", "x"]], F, "columns"),
    "row order": (F.iloc[::-1], F, "index"),
    "category for text": (F.astype({"y": "category"}), F, "dtype category"),
    "text for category": (F, F.astype({"y": "category"}), "dtype str"),
    "time zone lost": (
        pd.Series(pd.to_datetime(["2013-03-10"])),
        pd.Series(pd.to_datetime(["2013-03-10"], utc=True)),
        "dtype datetime64",
    ),
    "missing for a value": (pd.Series([1.0, NAN]), pd.Series([1.0, 2.0]), "row 1"),
    "nullable for float": (pd.Series([1.0], dtype="Float64"), pd.Series([1.0]), "Float64"),
    "gradient kept": (torch.ones(1, requires_grad=True), torch.ones(1), "requires_grad True"),
    "tensor dtype": (torch.ones(1, dtype=torch.float64), torch.ones(1), "dtype torch.float64"),
    "tensor shape": (torch.ones(1, 2), torch.ones(2), "shape (1, 2)"),
    "array for tensor": (np.ones(1, "float32"), torch.ones(1), "a ndarray"),
    "index name": (F.rename_axis("id"), F, "named ['id']"),
    "levels": (pd.MultiIndex.from_tuples([(1, 2)]), pd.Index([1]), "a MultiIndex"),
}


def test_a_float64_of_numpy_is_a_float():
    for pair in ((np.float64(0.1), 0.1), (0.1, np.float64(0.1)), ([np.float64(2)], [2.0])):
        assert difference(*pair, rel=0, abs=0) == ""
    assert "0.2 is right" in difference(np.float64(0.1), 0.2, rel=0, abs=0)


@pytest.mark.parametrize("name", TRAPS)
def test_traps_are_named(name):
    yours, reference, said = TRAPS[name]

    assert said in difference(yours, reference, rel=1e-9, abs=1e-12)


SAME = {
    "just inside": (1.0 + 0.9e-9, 1.0),
    "nan for nan": (np.array([NAN]), np.array([NAN])),
    "inf for inf": (np.inf, np.inf),
    "minus zero": (np.array([-0.0]), np.array([0.0])),
    "empty": (np.zeros((0, 3)), np.zeros((0, 3))),
    "no labels, other dtype": (pd.Series([], dtype=float), pd.Series([], [], dtype=float)),
    "range for labels": (pd.Series([1, 2]), pd.Series([1, 2], index=[0, 1])),
    "dictionary order": ({"b": 2, "a": 1}, {"a": 1, "b": 2}),
    "frame": (F.copy(), F),
    "missing for missing": (pd.Series(["x", None]), pd.Series(["x", None])),
}


@pytest.mark.parametrize("name", SAME)
def test_what_is_the_same_passes(name):
    assert difference(*SAME[name], rel=1e-9, abs=1e-12) == ""


def test_the_first_difference_and_their_number_are_named():
    wrong = A.copy()
    wrong[1, 1:] = 0

    message = difference(wrong, A, 1e-9, 0, "distances")

    sentence = message.splitlines()[0]
    assert sentence == "distances[1, 1] is 0.0, but 5.0 is right (2 of 6 values differ)"


def test_a_picture_shows_both_arrays_around_the_first_difference():
    right = np.arange(2400.0).reshape(2, 30, 40)
    wrong = right.copy()
    wrong[1, 20, [30, 32]] = -1

    message = difference(wrong, right, 1e-9, 0)

    yours, reference = message.split("yours[1, 18:23, 26:34]\n")[1].split("reference")
    assert yours.count("*") == 2
    assert "2030" in reference
    assert len(message.splitlines()) == 13


def test_a_table_shows_the_rows_that_differ():
    right = pd.DataFrame({"a": range(100), "b": range(100)})
    wrong = right.copy()
    wrong.loc[[40, 70], "b"] = -1

    message = difference(wrong, right, 1e-9, 0)

    assert "(2 of 100 rows differ)" in message
    yours = message.partition("yours, in rows that differ:\n")[2].partition("reference")[0]
    assert [line.split() for line in yours.splitlines()[1:]] == [
        ["40", "40", "-1"],
        ["70", "70", "-1"],
    ]


def test_a_large_value_is_shown_small():
    assert len(show(np.zeros((500, 500)))) < 2_000
    assert len(show(pd.DataFrame(np.zeros((500, 50)))).splitlines()) < 20
    assert len(show("x" * 10_000)) < 1_000
