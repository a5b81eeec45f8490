"""Full grading of house_prices: random files, and models that show what they are given."""

import csv
import io
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, RegressorMixin, clone
from sklearn.linear_model import Ridge

from dojo.check import check, scaled

WORDS = ["None", "NA", "null", "nan", "NaN", "n/a", "-", "WD ", "Königsweg", ""]


class Weighed(RegressorMixin, BaseEstimator):
    """Its prediction is a row's sum and, much smaller, the sum of squares."""

    def fit(self, X, y):
        self.columns_ = np.shape(X)[1]
        return self

    def predict(self, X):
        X = np.asarray(X, dtype=float)
        return X.sum(axis=1) / 10 + (X**2).sum(axis=1) / 1000 + self.columns_ / 100


@st.composite
def files(draw):
    """The text of a file with words that look missing, and numbers some of which are."""
    row = st.tuples(
        st.sampled_from(WORDS), st.integers(-9, 9), st.sampled_from(["1", "2.5", "-3", ""])
    )
    rows = draw(st.lists(row, min_size=1, max_size=6))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows([["word", "whole", "number"], ["plain", 0, "4.5"], *rows])
    return text.getvalue()


@check({"text": files()}, examples=25)
def loaded(kata, text):
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "houses.csv"))
        Path(path).write_text(text, encoding="utf-8", newline="\n")
        return kata.load_houses(path)


# Both have a "good", at other places.
LEVELS = {
    "state": ["poor", "fair", "good"],
    "heat": ["none", "Stove", "gas", "good", "pump", "Pump"],
}


@st.composite
def cases(draw):
    """Homes to learn and homes to estimate; the latter have words that the former lack."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))

    def homes(n, streets, states):
        table = pd.DataFrame(
            {
                "area": rng.integers(20, 300, n),
                "year": rng.integers(1900, 2020, n) / 4,
                "state": rng.choice(states, n),
                "heat": rng.choice(LEVELS["heat"], n),
                "street": rng.choice(streets, n),
                "zone": rng.choice(["A", "B", "a"], n),
                "id": rng.integers(0, 10**6, n),
            },
            index=rng.integers(0, n, n),
        )
        table.loc[rng.permutation(n) == 0, ["street", "state", "heat"]] = None
        kinds = dict.fromkeys(["state", "heat", "street", "zone"], "str")
        return table[draw(st.permutations(list(table)))].astype(kinds)

    n = draw(st.integers(8, 20))
    train = homes(n, ["Elm", "Oak", "Ash "], ["poor", "good"])
    new = homes(5, ["Oak", "Ash", "Ash ", "Fir"], ["poor", "fair", "good", "grand"])
    unit = draw(st.sampled_from([0.001, 1, 100_000]))
    prices = pd.Series(np.round(rng.lognormal(3, 1, n) + 1, draw(st.sampled_from([0, 2]))) * unit)
    whole = (prices == prices.round()).all()
    return {
        "train": train,
        "prices": prices.astype("int64") if whole else prices,
        "new": new,
        "numeric": draw(st.permutations(["area", "year"]))[: draw(st.integers(0, 2))],
        "ordered": {name: LEVELS[name] for name in draw(st.permutations(["heat", "state"]))},
        "nominal": draw(st.permutations(["street", "zone"]))[: draw(st.integers(0, 2))],
    }


@check(
    {"case": cases()},
    rel=1e-5,
    abs=1e-9,
    examples=15,
    vary={"case.train.year, case.new.year": scaled(1e6, 1e-6)},
)
def estimated(kata, case):
    """Nothing random is left: names are encoded at random in training only."""
    model = Weighed()
    estimator = kata.price_model(case["numeric"], case["ordered"], case["nominal"], model)
    estimator.fit(case["train"], case["prices"])
    first = np.asarray(estimator.predict(case["new"]), dtype=float)
    copy = clone(estimator).fit(case["train"], case["prices"] * 2)
    estimator.fit(case["train"][::-1], case["prices"][::-1])
    return {
        "prices": first,
        "of a clone, at twice the prices": np.asarray(copy.predict(case["new"]), dtype=float),
        "of a second fit": np.asarray(estimator.predict(case["new"]), dtype=float),
        "the given model was fitted": bool(vars(model)),
    }


@check({"case": cases(), "penalty": st.sampled_from([0.1, 1.0, 30.0])}, rel=1e-5, examples=8)
def learned(kata, case, penalty):
    """Ridge is not blind to units, as a straight line is; names would make it random."""
    model = Ridge(alpha=penalty)
    estimator = kata.price_model(["year", "area"], case["ordered"], [], model)
    estimator.fit(case["train"], case["prices"])
    return np.asarray(estimator.predict(case["new"]), dtype=float)


#: The cells of a column of words, by what is seldom in a file.
FILES = {
    "a blank before a word": ["WD", " WD"],
    "a cell of one blank": ["WD", " "],
    "a row of empty cells": ["WD", None, "Brk"],
    "a comma and a quote": ["5, or so", 'so "called"'],
    "a word with a sign before it": ["#5", "%", "?"],
}


@check({"area": st.integers(-9, 9)}, examples=2)
def files_seldom_met(kata, area):
    tables = {}
    for name, cells in FILES.items():
        text = io.StringIO()
        rows = [["", ""] if cell is None else [cell, area] for cell in cells]
        csv.writer(text, lineterminator="\n").writerows([["word", "area"], *rows])
        tables[name] = loaded.observe(kata, text.getvalue())
    return tables


@check({"seed": st.integers(0, 2**32 - 1)}, rel=1e-5, abs=1e-9, examples=2)
def numbers_far_from_zero(kata, seed):
    """Seconds since 1970, of a few minutes: single precision knows steps of 128 alone."""
    rng = np.random.default_rng(seed)
    homes = pd.DataFrame({"sold": 1_700_000_000 + rng.permutation(12) * 31})
    estimator = kata.price_model(["sold"], {}, [], Weighed())
    estimator.fit(homes[:8], pd.Series(rng.lognormal(3, 1, 8)))
    return {"sold, in seconds since 1970": np.asarray(estimator.predict(homes), dtype=float)}
