"""Full grading of metrics_by_hand: random labels of two to four kinds, and scores with ties."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check

KINDS = [["on", "off"], ["A", "a", "a "], [1, 0], [0, 1, 2, 3], [True, False]]


@st.composite
def cases(draw):
    """Truth, prediction and scores under different indexes, and the positive label."""
    kinds = draw(st.sampled_from(KINDS))
    n = draw(st.integers(0, 12))
    labels = st.lists(st.sampled_from(kinds), min_size=n, max_size=n)
    dtype = {str: "str", int: "int64", bool: "bool"}[type(kinds[0])]
    scores = draw(st.lists(st.integers(0, 5), min_size=n, max_size=n))
    narrow = draw(st.sampled_from(["uint8", "int64", "float64", "float32"]))
    index = pd.Index(draw(st.permutations(range(n))), dtype="int64")
    truth, named = (pd.Series(draw(labels), dtype=dtype) for _ in range(2))
    positive = draw(st.sampled_from(kinds))
    return truth.set_axis(index), named, pd.Series(scores, dtype=narrow), positive


@check({"case": cases()}, rel=1e-5, abs=1e-9, examples=150)
def metrics(kata, case):
    truth, named, scores, positive = case
    return (
        [float(number) for number in kata.precision_recall_f1(truth, named, positive)],
        float(kata.roc_auc(truth, scores, positive)),
    )


@check({"n": st.just(4_000)}, rel=1e-9, examples=1)
def many(kata, n):
    """So many pairs that a sum in 32 bits would overflow."""
    rng = np.random.default_rng(n)
    truth = pd.Series(rng.choice(["on", "off"], n))
    scores = pd.Series(rng.integers(0, 200, n) / 7)
    return float(kata.roc_auc(truth, scores, "off"))
