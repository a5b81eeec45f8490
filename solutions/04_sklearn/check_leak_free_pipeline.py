"""Full grading of leak_free_pipeline: random loans, and a model that shows what it is given."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.linear_model import LogisticRegression

from dojo.check import check, scaled, words

NUMBERS, WORDS = ["income", "debt"], ["home", "job"]
# Words that people write for a missing category are categories like any other.
HOMES = ["a", "b", "c", "A", "a ", "missing", "NaN", "unknown", "missing_value", "None", ""]


class Mirror(ClassifierMixin, BaseEstimator):
    """Two "probabilities" that tell what the model is given, whatever the order of columns.

    The first is a row's sum; the second adds its square to those of its products with the
    training rows, which also show who shares a column with whom.
    """

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        self.rows_ = dense(X)
        return self

    def predict_proba(self, X):
        X = dense(X)
        squares = (X**2).sum(axis=1) + ((X @ self.rows_.T) ** 2).sum(axis=1)
        return np.column_stack([X.sum(axis=1), squares])

    def predict(self, X):
        return self.classes_[(dense(X).sum(axis=1) > 0.123).astype(int)]


class Settings(ClassifierMixin, BaseEstimator):
    """Its "probabilities" are its own parameters, 0 for None."""

    def __init__(self, class_weight=None, random_state=None):
        self.class_weight = class_weight
        self.random_state = random_state

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        return self

    def predict_proba(self, X):
        return np.tile(
            [float(self.class_weight or 0), float(self.random_state or 0)], (X.shape[0], 1)
        )


@st.composite
def tables(draw, homes, at_least):
    """A table of loans under repeated labels, in any order of columns, with others among them."""
    row = st.fixed_dictionaries(
        {
            "income": st.none() | st.integers(-80, 80).map(lambda quarters: quarters / 4),
            "debt": st.integers(0, 3),
            "home": st.none() | st.sampled_from(homes),
            "job": st.sampled_from(["x", "y", None]),
            "outcome": st.sampled_from(["good", "bad"]),
            "number": st.integers(0, 9),
        }
    )
    rows = draw(st.lists(row, min_size=at_least, max_size=7))
    if draw(st.booleans()):
        rows += [draw(row) | {"home": home} for home in homes]
    # The first loans have what the contract promises: known values and both labels.
    rows[0] |= {"income": draw(st.integers(1, 9)), "home": homes[0], "job": "y", "outcome": "good"}
    if at_least > 1:
        rows[1]["outcome"] = "bad"
        if draw(st.booleans()):
            # A constant whose mean is rounded, and no gap among the homes.
            rows = [r | {"debt": 1.1, "home": r["home"] or "b"} for r in rows]
    labels = draw(st.permutations([3, 1, 2, 1, 7, 5, 4])) * 4
    index = pd.Index(labels[: len(rows)], name=draw(st.sampled_from([None, "loan"])))
    loans = pd.DataFrame(rows, index=index)
    kinds = {"income": "float64", "home": "str", "job": "str", "outcome": "str"}
    return loans[draw(st.permutations(list(loans)))].astype(kinds)


TRAIN = tables(HOMES, at_least=4)
NEW = tables(["d", "b", "a", "A ", "NaN", "missing"], at_least=1)


@check(
    {
        "train": TRAIN,
        "new": NEW,
        "numeric": st.permutations(NUMBERS),
        "categorical": st.lists(st.sampled_from(WORDS), unique=True),
    },
    rel=1e-5,
    abs=1e-5,
    examples=15,
    vary={"train.home, new.home": words(), "train.income, new.income": scaled(1e6)},
)
def what_the_model_is_given(kata, train, new, numeric, categorical):
    estimator = kata.credit_model(numeric, categorical, Mirror())
    itself = estimator.fit(train, train["outcome"]) is estimator
    return {
        "fit returned the classifier": itself,
        "classes_": [str(label) for label in estimator.classes_],
        "in one table": given(estimator, new),
        "the last loan alone": given(estimator, new.iloc[[-1]]),
        "predict": [str(label) for label in estimator.predict(new)],
    }


@check({"train": TRAIN, "other": TRAIN, "new": NEW}, rel=1e-5, abs=1e-5, examples=5)
def what_is_left_of_another_fit(kata, train, other, new):
    """Nothing stays of an earlier fit; nothing passes to a clone or through the given model."""
    model = Mirror()
    first = kata.credit_model(["debt", "income"], ["home"], model)
    first.fit(other, other["outcome"])
    first.fit(train, train["outcome"])
    second = kata.credit_model([], ["job"], model)
    second.fit(other, other["outcome"])
    copy = clone(first)
    copy.fit(other, other["outcome"])
    return {
        "after a second fit": given(first, new),
        "a clone": given(copy, new),
        "another classifier from the same model": given(second, new),
        "the given model was fitted": hasattr(model, "classes_"),
    }


@check({"train": TRAIN, "new": NEW}, rel=1e-3, abs=1e-3, examples=10)
def probabilities(kata, train, new):
    # A second-order solver: right answers agree, in whatever order the columns come.
    model = LogisticRegression(solver="newton-cholesky", tol=1e-5)
    estimator = kata.credit_model(NUMBERS, WORDS, model)
    # Other labels: loans and outcome are paired by position.
    estimator.fit(train, train["outcome"].reset_index(drop=True))
    return given(estimator, new)


@check(
    {
        "train": TRAIN,
        "weight": st.none() | st.integers(1, 9),
        "state": st.none() | st.integers(1, 9),
    },
    examples=5,
)
def the_parameters_of_the_fitted_clone(kata, train, weight, state):
    estimator = kata.credit_model(["income"], ["home"], Settings(weight, state))
    estimator.fit(train, train["outcome"])
    return given(estimator, train)


@check({"seed": st.integers(0, 2**32 - 1)}, rel=1e-5, abs=1e-5, examples=2)
def tables_seldom_met(kata, seed):
    """What the model is given of tables that random rows hardly make; each under its name."""
    rng = np.random.default_rng(seed)
    many = [f"home {i}" for i in rng.permutation(300)]
    few = rng.permutation(np.repeat(["x", "y"], 4))
    whole = rng.permutation(8) * 3
    asked = {
        "300 categories": ({"home": many}, {"home": many[:9] + many[-9:]}),
        # No deviation is so small that it must be rounding: it depends on the unit.
        "a spread of 1e-13": ({"income": whole * 1e-14}, {"income": whole * 2e-14}),
        "one category alone": (
            {"home": ["rent"] * 8, "job": few, "income": whole},
            {"home": ["rent", "own", "rent"], "job": few[:3], "income": whole[:3]},
        ),
        "whole numbers in training, halves in new loans": (
            {"income": whole, "job": few},
            {"income": whole[:5] + 0.5, "job": few[:5]},
        ),
    }
    return {name: seen(kata, *loans) for name, loans in asked.items()}


def seen(kata, train, new):
    train, new = pd.DataFrame(train), pd.DataFrame(new)
    text = {name: "str" for name in train if name != "income"}
    estimator = kata.credit_model([n for n in train if n not in text], list(text), Mirror())
    estimator.fit(train.astype(text), pd.Series(np.arange(len(train)) % 2))
    return given(estimator, new.astype(text))


def dense(X):
    return np.asarray(X.toarray() if hasattr(X, "toarray") else X, dtype=float)


def given(estimator, loans):
    return np.asarray(estimator.predict_proba(loans), dtype=float)
