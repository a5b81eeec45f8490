"""Full grading of metrics_by_hand: labels of one to four kinds; scores with ties, and near ones."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, words

KINDS = [
    ["on", "off"],
    ["A", "a", "a "],
    [1, 0],
    [0, 1, 2, 3],
    [-1, 1],
    [-300, 5, 70],
    [True, False],
]
ELSEWHERE = {str: "none such", int: 77, bool: True}
#: The dtype of scores, and those that are near its ends or near each other.
SCORES = [
    ("int64", range(-2, 4)),
    ("uint8", [0, 1, 3, 254, 255]),
    ("int8", [-128, -127, 0, 126, 127]),
    ("float32", [0, 0.5, 1]),
    ("float64", [1, 1 - 1e-9, 1 - 2e-9]),
    ("float64", [0, 1e-12, 3e-12]),
    ("float64", [1e6, 1e6 + 1e-6, -1e6]),
]


@st.composite
def cases(draw):
    """Truth, prediction and scores under different indexes, and the positive label."""
    kinds = draw(st.sampled_from(KINDS))
    n = draw(st.integers(0, 12))
    labels = st.lists(st.sampled_from(kinds), min_size=n, max_size=n)
    dtype = {str: "str", int: "int64", bool: "bool"}[type(kinds[0])]
    narrow, numbers = draw(st.sampled_from(SCORES))
    scores = draw(st.lists(st.sampled_from(numbers), min_size=n, max_size=n))
    index = pd.Index(draw(st.permutations(range(n))), dtype="int64")
    name = st.sampled_from([None, "label", 0])
    truth, named = (pd.Series(draw(labels), dtype=dtype, name=draw(name)) for _ in range(2))
    positive = draw(st.sampled_from([*kinds, ELSEWHERE[type(kinds[0])]]))
    scores = pd.Series(scores, dtype=narrow, name=draw(name))
    return truth.set_axis(index), named, scores, positive


@check(
    {"case": cases()},
    rel=1e-5,
    abs=1e-9,
    examples=150,
    vary={"case.0, case.1, case.3": words()},
)
def metrics(kata, case):
    truth, named, scores, positive = case
    precision, recall, f1 = kata.precision_recall_f1(truth, named, positive)
    return {
        # An int 0 is what a branch for "nothing found" likes to return.
        "floats": all(isinstance(n, float | np.floating) for n in (precision, recall, f1)),
        "precision": float(precision),
        "recall": float(recall),
        "f1": float(f1),
        "auc": float(kata.roc_auc(truth, scores, positive)),
    }


@check({"n": st.just(4_000)}, rel=1e-9, examples=1)
def many(kata, n):
    """More rows than 8 bits can count, more pairs than 16 bits can, and many labels."""
    rng = np.random.default_rng(n)
    labels = ["off"] * 200 + [f"gate {number}" for number in range(200)]
    truth, named = (pd.Series(rng.choice(labels, n)) for _ in range(2))
    scores = pd.Series(rng.integers(0, 200, n) / 7)
    rates = [float(number) for number in kata.precision_recall_f1(truth, named, "off")]
    return {
        "precision, recall, f1": rates,
        "auc": float(kata.roc_auc(truth, scores, "off")),
    }
