"""Full grading of first_model: random labels, and a model that tells which rows it has met."""

from collections import Counter

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin

from dojo.check import check

FITTED = []


class Witness(ClassifierMixin, BaseEstimator):
    """It notes the rows it is fitted on, and answers what column "says" says."""

    def __init__(self, level=0):
        self.level = level

    def fit(self, X, y):
        labels = [str(label) for label in y]
        FITTED.append((self.level, X["row"].tolist(), labels))
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        return np.asarray(X["says"])


@st.composite
def cases(draw):
    """Labels of very different frequency, in any order, under labels that repeat."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    names = draw(st.permutations(["a", "b", "other", "A"]))[: draw(st.integers(2, 4))]
    counts = [draw(st.integers(4, 40)) for _ in names]
    labels = rng.permutation(np.repeat(names, counts))
    n = len(labels)
    index = pd.Index(rng.integers(0, n, n), name=draw(st.sampled_from([None, "row"])))
    X = pd.DataFrame({"row": rng.permutation(n), "says": rng.choice(names, n)}, index=index)
    return X, pd.Series(labels)


@check({"case": cases(), "seed": st.integers(0, 999), "level": st.integers(1, 9)}, examples=40)
def which_rows(kata, case, seed, level):
    X, y = case
    FITTED.clear()
    first = [float(number) for number in kata.first_score(X, y, Witness(level), seed)]
    again = [float(number) for number in kata.first_score(X, y, Witness(level), seed)]
    kata.first_score(X, y, Witness(level), seed + 1)
    return first, again, FITTED[:4]


@which_rows.verify
def _(yours, reference, case, seed, level):
    X, y = case
    first, again, fits = yours
    assert len(fits) == 3, f"expected one fit for each call, got {len(fits)} for three"
    (got, rows, labels), (_, rows_again, _), (_, others, _) = fits
    assert got == level, f"expected a clone with the model's parameter {level}, got {got}"
    label_of = dict(zip(X["row"], y, strict=True))
    assert len(set(rows)) == len(rows), "a row is twice in the training part"
    assert labels == [label_of[row] for row in rows], "rows and labels are paired by position"
    held = set(label_of) - set(rows)
    total, counts = Counter(y), Counter(label_of[row] for row in held)
    for label, n in total.items():
        assert abs(counts[label] - n / 4) <= 1, (
            f"of {n} rows labelled {label!r}, {counts[label]} were held back: expected a quarter"
        )
    says = dict(zip(X["row"], X["says"], strict=True))
    score = np.mean([says[row] == label_of[row] for row in held])
    assert abs(first[0] - score) < 1e-9, f"expected the score {score}, got {first[0]}"
    kept = Counter(labels)
    most = [label for label, n in kept.items() if n == max(kept.values())]
    guesses = [np.mean([label_of[row] == label for row in held]) for label in most]
    assert min(abs(first[1] - guess) for guess in guesses) < 1e-9, (
        f"expected the baseline {guesses[0]}, got {first[1]}"
    )
    assert first == again and sorted(rows) == sorted(rows_again), "the same seed, and other rows"
    assert set(rows) != set(others), "another seed, and the same rows"
