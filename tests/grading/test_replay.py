"""A counterexample as a file, and an input as code that makes it again."""

from __future__ import annotations

import ast

import numpy as np
import pandas as pd
import pytest
import torch

from dojo.check import check
from dojo.grading.counterexample import Counterexample, what_is_compared
from dojo.grading.paste import code
from dojo.grading.replay import MAX_CODE, file_name, replay_of_all, replay_of_large, replay_text
from dojo.grading.replayed import packed
from dojo.sandbox.codec import encode

VALUES = {
    "numbers": [1, -2.5, True, None, 1 + 2j, 10**30],
    "odd floats": [float("inf"), -float("inf")],
    "texts": ["é", 'a"b', "\n", b"\x00"],
    "containers": {"a": (1,), "b": {1, 2}, "c": frozenset([3]), "d": set(), "e": ()},
    "array": np.array([[1.5, np.nan], [np.inf, 0]]),
    "narrow": np.array([1, 2], dtype="uint8"),
    "big-endian": np.array([1, 2], dtype=">i4"),
    "moments": np.array(["2013-02-08T12:00", "NaT"], dtype="datetime64[s]"),
    "no rows": np.zeros((0, 3), dtype="float32"),
    "objects": np.array(["a", None], dtype=object),
    "scalar": np.float32(1.5),
    "column": pd.Series(["a", None], dtype="str", name="x", index=pd.Index([3, 3], name="row")),
    "category": pd.Series(pd.Categorical(["a", None], categories=["b", "a"], ordered=True)),
    "nullable": pd.Series([1, None], dtype="Int64"),
    "zoned": pd.Series(pd.to_datetime(["2013-02-08 12:00", None]).tz_localize("America/New_York")),
    "table": pd.DataFrame({"a": [1.5], "b": ["x"]}, index=pd.Index([7], name="key")),
    "two levels": pd.Series([1], index=pd.MultiIndex.from_arrays([[1], ["a"]], names=["x", None])),
    "tensor": torch.tensor([[1.0, 2.0]], requires_grad=True),
    "moment": pd.Timestamp("2013-02-08", tz="UTC"),
    "missing": [pd.NA, pd.NaT],
}


@pytest.mark.parametrize("name", VALUES)
def test_code_makes_the_very_value(name):
    made = eval(code(VALUES[name]), {"np": np, "pd": pd, "torch": torch})

    assert encode(made) == encode(VALUES[name])


@pytest.mark.parametrize("value", [np.zeros(1_000), "x" * 5_000, object(), list(range(1_000))])
def test_what_nobody_would_read_has_no_code(value):
    assert code(value) is None


def found(inputs, text="f(…) is 1, but 2 is right"):
    return Counterexample(encode(inputs), encode(2), b"", "", text)


SEEN = check({})(lambda kata, x: kata.double(x))


def test_a_replay_is_a_program_that_says_what_is_wrong():
    text = replay_text("02_numpy/softmax", SEEN, found({"x": np.arange(3)}))

    assert ast.get_docstring(ast.parse(text)).startswith("02_numpy/softmax in full grading: f(…)")
    assert "import numpy as np" in text
    assert "import pandas" not in text
    assert "# f(…) is 1, but 2 is right" in text
    assert file_name("02_numpy/softmax") == "replay_softmax.py"


def test_what_an_answer_says_is_no_code_of_a_replay():
    text = replay_text("a/b", SEEN, found({"x": 1}, 'it is """\nimport os\n\r\x0cimport sys\\'))
    lines = ast.parse(text)

    assert not [node for node in ast.walk(lines) if isinstance(node, ast.Import)]


def test_a_long_value_is_packed():
    text = replay_text("a/b", SEEN, found({"x": list(range(1_000))}))
    names = {}
    exec(text[text.index("INPUTS") : text.index("EXPECTED")], {"packed": packed}, names)

    assert names["INPUTS"] == {"x": list(range(1_000))}
    assert len(text) < MAX_CODE


@pytest.mark.parametrize(
    "made", [replay_of_all("a/b", SEEN, 3, found({})), replay_of_large("a/b", SEEN, 3)]
)
def test_other_replays_are_programs_too(made):
    ast.parse(made)

    assert "seed=3" in made


def test_messages_call_what_is_compared_by_the_kata_s_own_names():
    class Kata:
        __name__ = "kata"

        @staticmethod
        def double(x):
            return x

    Kata.double.__module__ = "kata"

    assert what_is_compared(SEEN, Kata()) == "double(…)"
    assert what_is_compared(check({})(lambda kata: 1), Kata()) == "<lambda>"
