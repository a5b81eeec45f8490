"""What full grading changes about an input: every change is one, and leaves the values alone."""

from __future__ import annotations

import copy
import random
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pytest
import torch
from hypothesis import strategies as st
from support.courses import COURSE

from dojo.check import (
    CALLS,
    DEFAULT,
    HASH_SEED,
    LAYOUTS,
    NEW,
    REUSED,
    check,
    checks_of,
    result,
    upto,
    words,
)
from dojo.grading import layouts
from dojo.grading.calls import observed, scribble
from dojo.grading.counterexample import Counterexample
from dojo.grading.notes import wrong_notes
from dojo.grading.paths import changed_at
from dojo.grading.perturbations import EVERYDAY, rows_of
from dojo.grading.questions import UnsurvivedError, changed_questions
from dojo.grading.test_plan import make_questions, unpacked
from dojo.sandbox.codec import decode, encode

TABLE = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}, index=pd.Index([5, 5]))
ARRAY = np.arange(6.0).reshape(2, 3)


def row(name, made=None):
    made = made or check({"x": st.none()})(lambda kata, x: x)
    return next(row for row in rows_of(made) if row.name == name)


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_changes_no_value_and_differs_from_the_plain_one(name):
    (one,) = layouts.laid_out(name, [ARRAY])

    assert np.array_equal(one, ARRAY)
    assert one.base is not None or one.flags != ARRAY.copy().flags or one.dtype != ARRAY.dtype


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_code_of_a_layout_makes_it(name):
    _, _, expression = layouts.code(name, "x", ARRAY).partition(" = ")
    made = eval(expression, {"x": ARRAY, "np": np})
    right = layouts.laid_out(name, ARRAY)

    assert np.array_equal(made, ARRAY)
    assert made.strides == right.strides
    assert made.flags.writeable == right.flags.writeable
    assert made.dtype == right.dtype


@pytest.mark.parametrize("name", ["non-contiguous", "fortran", "offset view"])
def test_a_tensor_is_laid_out_too(name):
    tensor = torch.arange(6.0).reshape(2, 3)
    made = layouts.laid_out(name, tensor)

    assert torch.equal(made, tensor)
    assert not made.is_contiguous() or made.storage_offset()


def test_a_layout_is_tried_where_it_means_something():
    assert layouts.applies("big-endian", (ARRAY, 1))
    assert not layouts.applies("big-endian", np.array([1], dtype="int8"))
    assert not layouts.applies("fortran", np.arange(3))
    assert not layouts.applies("read-only", torch.arange(3))
    assert not layouts.applies("non-contiguous", [1, 2])


def test_the_wire_flattens_and_the_worker_lays_out_again():
    sent = encode({"x": layouts.laid_out("big-endian", ARRAY)})

    assert unpacked(encode({"x": ARRAY}), "fortran")["x"].flags.f_contiguous
    assert decode(sent)["x"].dtype == np.dtype(">f8")


def test_an_index_gets_a_name_that_no_column_and_no_answer_has():
    made = row("index name").apply({"table": TABLE}, random.Random(1), None)

    assert made.inputs["table"].index.name in EVERYDAY
    assert made.cause.startswith("the index of `table` was named '")
    assert made.code == (f"table.index.name = {made.inputs['table'].index.name!r}",)
    assert TABLE.index.name is None


def test_columns_are_added_all_at_once_and_then_one_by_one():
    adding = row("extra column")
    every = adding.apply({"table": TABLE, "other": TABLE}, random.Random(1), None).inputs
    more = [set(table.columns) - {"a", "b"} for table in every.values()]
    single = adding.apply({"table": TABLE}, random.Random(1), 0)

    assert more[0] | more[1] == set(EVERYDAY)
    assert not more[0] & more[1], "what two tables share may be their key"
    assert single.inputs["table"].shape[1] == 3
    table = TABLE.copy()
    exec(single.code[0], {"table": table})
    pd.testing.assert_frame_equal(table, single.inputs["table"])
    assert table.isna().any(axis=None), "a column that nobody asks for may have gaps"


def test_a_matrix_gets_another_column_of_numbers():
    made = row("extra column").apply({"table": TABLE[["a"]]}, random.Random(1), 0)

    assert [kind.kind for kind in made.inputs["table"].dtypes] == ["i", "i"]


def test_what_changes_nothing_is_no_change():
    for name in ("column order", "index name", "extra column", *LAYOUTS):
        assert row(name).apply({"x": 1}, random.Random(1), None) is None


def test_a_check_leaves_out_what_it_gives_a_reason_for():
    made = check({"x": st.none()}, without={"fortran": "it has one axis"})(lambda kata, x: x)

    assert {row.name for row in rows_of(made)} == set(DEFAULT) - {"fortran", HASH_SEED, NEW}
    with pytest.raises(ValueError, match="no such perturbation"):
        check({}, without={"upside down": "why not"})
    with pytest.raises(ValueError, match="reason"):
        check({}, without={"fortran": " "})


def kata(**functions):
    return SimpleNamespace(__name__="kata", **functions)


def test_a_buffer_that_all_calls_share_is_noticed():
    buffer = np.zeros(3)

    def double(x):
        np.multiply(x, 2, out=buffer)
        return buffer

    made = check({})(lambda kata, x: kata.double(x).copy())
    value, notes = observed(made, kata(double=double), {"x": np.arange(3.0)}, CALLS)
    _, right = observed(made, kata(double=lambda x: 2 * x), {"x": np.arange(3.0)}, CALLS)

    assert value.tolist() == [0, 2, 4]
    assert "second call of double changed" in wrong_notes(made, notes, right)
    assert wrong_notes(made, right, right) == ""


@pytest.mark.parametrize(
    "made",
    [
        lambda: ["b", None, "a"],
        lambda: np.arange(3.0),
        lambda: np.arange(6.0).reshape(3, 2)[:, ::-1],
        lambda: torch.arange(3.0),
        lambda: pd.DataFrame({"a": [1, 2], "b": ["x", None]}, index=[5, 5]),
        lambda: pd.DataFrame([[1, 2.5], [3, 4.5]], columns=["a", "a"]),
        lambda: pd.Series(["x", None, "y"]),
        lambda: pd.Series([1, None], dtype="Int64"),
    ],
)
def test_what_is_kept_of_an_object_is_noticed_when_it_holds_other_numbers(made):
    """An answer that remembers by `id`, or keeps a view of what it was given first."""
    remembered: dict[int, Any] = {}

    def remember(x):
        return remembered.setdefault(id(x), copy.deepcopy(x))

    check_it = check({})(lambda kata, x: kata.same(x))
    given = made()
    value, _ = observed(check_it, kata(same=remember), {"x": given}, REUSED)
    right, _ = observed(check_it, kata(same=copy.deepcopy), {"x": given}, REUSED)

    assert encode(right) == encode(given) == encode(made())
    assert encode(value) != encode(right)


def test_what_draws_or_cannot_be_written_into_is_not_handed_over_twice():
    calls: list[Any] = []
    fixed = np.arange(3)
    fixed.flags.writeable = False
    given = {"fixed": fixed, "rng": np.random.default_rng(0), "row": np.arange(1)}
    made = check({})(
        lambda kata, fixed, rng, row: [kata.f(fixed), kata.f(row), kata.f([rng, np.arange(3)])]
    )

    observed(made, kata(f=calls.append), given, REUSED)

    assert len(calls) == 3


def test_calls_that_use_something_up_are_made_once():
    calls = []
    made = check({})(lambda kata: [kata.read(iter([1])), kata.write([2])])

    observed(made, kata(read=calls.append, write=calls.append), {}, CALLS)

    assert len(calls) == 1 + 3


@pytest.mark.parametrize(
    ("declared", "function", "said"),
    [
        (result(dtype="float64"), lambda x: x.astype(">f8"), "f's dtype is >f8, but float64"),
        (result(dtype={"f": "int64"}), lambda x: x + 1, "but int64 is asked"),
        (result(owns_memory=True), lambda x: x[::-1], "shares memory with an argument"),
    ],
)
def test_what_is_declared_is_compared(declared, function, said):
    made = check({}, result=declared)(lambda kata, x: kata.f(x).tolist())
    _, notes = observed(made, kata(f=function), {"x": ARRAY}, "noted")

    assert said in wrong_notes(made, notes, notes)


def _read_only(x):
    made = x + 1
    made.flags.writeable = False
    return made


MEMORY = [
    (lambda x: x[::-1], "f returns shares memory with an argument"),
    (lambda x: (1, [x]), "f returns shares memory with an argument"),
    (_read_only, "f returns is read-only"),
    (lambda x: x + 1, ""),
    (lambda x: x.tolist(), ""),
]


@pytest.mark.parametrize(("function", "said"), MEMORY)
def test_the_caller_may_write_into_an_array_that_it_gets(function, said):
    """Where the reference's own results are new, and the check leaves it in."""

    def text(reference, **options):
        made = check({}, **options)(lambda kata, x: str(kata.f(x)))
        notes, right = (
            observed(made, kata(f=f), {"x": ARRAY.copy()}, "noted")[1]
            for f in (function, reference)
        )
        return wrong_notes(made, notes, right)

    assert text(lambda x: x + 1) == "" if not said else said in text(lambda x: x + 1)
    assert "shares" not in text(lambda x: x[:])
    assert not text(lambda x: x + 1, without={"new memory": "views are the lesson"})


def test_a_library_s_results_may_share_memory():
    """What scikit-learn and torch return is often a view, or read-only."""
    module = SimpleNamespace(views=check({})(lambda kata, x: kata.f(x)))

    assert checks_of(module)[0].noted
    assert not checks_of(module, new_memory=False)[0].noted
    assert not COURSE.one("04_sklearn/credit_desk").new_memory
    assert COURSE.one("02_numpy/softmax").new_memory
    # Its check compares with scikit-learn, which its answers may not import.
    assert COURSE.one("07_algorithms/linear_regression").new_memory


def test_an_index_name_is_compared_where_that_is_declared():
    made = check({}, result=result(index_name=True))(lambda kata, x: kata.f(x).tolist())
    named = pd.Series([1], index=pd.Index([0], name="row"))
    notes, right = (
        observed(made, kata(f=f), {"x": named}, "noted")[1]
        for f in (lambda x: x.rename_axis(None), lambda x: x)
    )

    assert "named [None], but ['row'] is right" in wrong_notes(made, notes, right)


@pytest.mark.parametrize(
    "value",
    [np.arange(3), np.array([True]), [1, [2]], {"a": [1]}, {1}, pd.Series([1, 2]), TABLE.copy()],
    ids=["array", "bools", "list", "dict", "set", "series", "table"],
)
def test_scribbling_changes_what_can_be_changed(value):
    before = encode(value)
    scribble(value)

    assert encode(value) != before


@pytest.mark.parametrize(
    ("inputs", "pattern", "right"),
    [
        ({"n": 1, "m": 1}, "n", {"n": 0, "m": 1}),
        ({"case": (1, 1)}, "case.1", {"case": (1, 0)}),
        ({"a": {"x": 1}, "b": {"x": 1}}, "*.x", {"a": {"x": 0}, "b": {"x": 0}}),
        ({"a": 1, "b": 1}, "a, b", {"a": 0, "b": 0}),
        ({"a": [1, 1]}, "a.*", {"a": [0, 0]}),
    ],
)
def test_a_pattern_names_places(inputs, pattern, right):
    assert changed_at(inputs, pattern, lambda value: 0) == right


def test_a_column_whose_name_holds_a_point_and_an_index_are_places():
    table = pd.DataFrame({"a.b": [1]}, index=[3])

    changed = changed_at({"t": table}, "t.a.b, t.index", lambda value: value + 1)["t"]

    assert changed["a.b"].tolist() == [2]
    assert changed.index.tolist() == [4]


def questions_of(observe, reference, **options):
    made = check({"x": st.lists(st.integers(0, 9), min_size=1)}, examples=30, **options)(observe)
    plain = make_questions(made, reference, 3)
    return changed_questions(made, reference, 3, plain)


def test_each_row_is_asked_and_the_reference_answers_it():
    reference = kata(double=lambda x: [2 * item for item in x])
    found = questions_of(lambda kata, x: kata.double(x), reference, vary={"x": upto(500)})

    assert {question.row for question in found} == {CALLS, REUSED, "x: size"}
    (large,) = (decode(one.expected) for one in found if one.row == "x: size")
    assert 490 <= len(large) <= 500


def test_a_reference_that_does_not_survive_is_no_learner_s_fault():
    def short(x):
        if len(x) > 100:
            raise RecursionError
        return x

    with pytest.raises(UnsurvivedError, match="does not survive 'x: size'"):
        questions_of(lambda kata, x: kata.short(x), kata(short=short), vary={"x": upto(500)})


def test_few_questions_bear_few_changes_and_named_ones_first():
    made = check({"x": st.just(ARRAY)}, examples=1, vary={"x": upto(50)})(lambda kata, x: x.sum())
    plain = make_questions(made, kata(), 0)
    rows = [question.row for question in changed_questions(made, kata(), 0, plain)]

    assert rows[:1] == ["x: size"]
    assert len(rows) == 2


def test_a_counterexample_says_what_was_right_and_what_broke_it():
    made = row("index name").apply({"table": TABLE}, random.Random(1), None)
    sent = encode(dict(made.inputs))
    found = Counterexample(
        sent, b"", b"", "", "f(…) is 1, but 2 is right", made, encode({"table": TABLE})
    )
    said = found.message(", the smallest found", seed=7)

    assert said.startswith("right, until the index of `table` was named '")
    assert "it is right:\n  table = pd.DataFrame(" in said
    assert "and after this change it is wrong:\n  table.index.name = '" in said
    assert "--seed 7" in said


def test_words_are_changed_together():
    mode = words(letters=3).modes[0]
    change = mode.change(random.Random(0))

    one, other = change(["EWR", "JFK"]), change(pd.Series(["JFK", None], dtype="str"))

    assert one[1] == other[0] != "JFK"
    assert pd.isna(other[1])
