"""Full grading of ship_the_model: random models, and tables that are nearly what they should be."""

import json

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from dojo.check import check, dtypes, outcome, words

NUMERIC, CATEGORICAL = ["income", "age", "Debt"], ["home", "job", "Home "]
TEXTS = ["a", "A", "a ", "10", "", "None", "é"]
# Each is what predict refuses, or nearly so.
DAMAGES = ["none", "missing", "gap", "text", "number", "truth", "unit", "far", "near"]
DAMAGED = st.sampled_from([*DAMAGES, "far", "near", "far", "near"])


@st.composite
def cases(draw):
    """Training rows and new ones, their labels, and the names of the columns to use."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, more = draw(st.integers(6, 14)), draw(st.integers(1, 5))
    texts = draw(st.permutations(TEXTS))[: draw(st.integers(1, 5))]
    table = pd.DataFrame(
        {
            "income": rng.normal(draw(st.sampled_from([0, 30, 2e6])), 7, n + more),
            "age": rng.integers(20, 60, n + more),
            "Debt": rng.exponential(3e-4, n + more),
            **{name: rng.choice([*texts, "z"], n + more) for name in CATEGORICAL},
        }
    )
    table = table.astype(dict.fromkeys(CATEGORICAL, "str"))
    labels = draw(st.permutations(["good", "bad", "Bad"]))[:2]
    told = pd.Series(np.where(rng.random(n) < 0.5, *labels), dtype="str")
    told.iloc[:2] = labels
    index = rng.integers(0, n, n + more)
    table = table.set_axis(index)[draw(st.permutations(list(table)))]
    numeric = draw(st.permutations(NUMERIC))[: draw(st.integers(1, 3))]
    categorical = draw(st.permutations(CATEGORICAL))[: draw(st.integers(1, 3))]
    return table[:n], table[n:], told, numeric, categorical


def fitted(train, told, numeric, categorical):
    prepare = make_column_transformer(
        (StandardScaler(), numeric), (OneHotEncoder(handle_unknown="ignore"), categorical)
    )
    return make_pipeline(prepare, LogisticRegression()).fit(train, told)


def damaged(table, name, how, mean, deviation):
    if how == "missing":
        return table.drop(columns=name)
    column = table[name]
    if how == "gap":
        return table.assign(**{name: column.where(np.arange(len(table)) > 0)})
    if how == "text":
        return table.assign(**{name: column.astype("str")})
    if how == "number":
        return table.assign(**{name: np.arange(len(table)) + 30.0})
    if how == "truth":
        return table.assign(**{name: np.arange(len(table)) > 0})
    if how in ("unit", "far", "near") and deviation is not None:
        away = {"unit": 4000, "far": -10.2, "near": 9.8}[how]
        middle = column - column.mean() if len(table) < 4 else 0
        return table.assign(**{name: mean + away * deviation + middle})
    return table


@check(
    {"case": cases(), "place": st.integers(0, 5), "how": DAMAGED},
    rel=1e-5,
    abs=1e-5,
    examples=60,
    without={"big-endian": "scikit-learn makes native numbers of what it is fitted on"},
    vary={"case.0.home, case.1.home": words(), "case.1.age": dtypes("int8", "int32")},
)
def shipped(kata, case, place, how):
    train, new, told, numeric, categorical = case
    model = fitted(train, told.to_numpy(), numeric, categorical)
    text = kata.save(model)
    sheet = json.loads(text)
    used = [*numeric, *categorical]
    name = used[place % len(used)]
    mean = deviation = None
    if name in numeric:
        scaler, at = model[0].transformers_[0][1], numeric.index(name)
        mean, deviation = scaler.mean_[at], scaler.scale_[at]
    table = damaged(new, name, how, mean, deviation)
    plain = np.asarray(outcome(lambda: kata.predict(text, new), ValueError))
    told = []

    def tried():
        try:
            return np.asarray(kata.predict(text, table), dtype=float)
        except ValueError as error:
            told.append(name in str(error))
            raise

    after = outcome(tried, ValueError)
    return isinstance(text, str), sheet["version"], plain, after, told


@check(
    {
        "case": cases(),
        "version": st.sampled_from([0, 2, 1.5, "1", None, [1], {}]),
        "text": st.sampled_from(["", "{", "[]", "1", "true", "{}", '"version"', "[1, 2]", "nan"]),
    },
    examples=10,
)
def refused(kata, case, version, text):
    train, new, told, numeric, categorical = case
    sheet = json.loads(kata.save(fitted(train, told.to_numpy(), numeric, categorical)))
    other, none = json.dumps(sheet | {"version": version}), dict(sheet)
    del none["version"]
    texts = [other, json.dumps(none), text, json.dumps([sheet])]
    return [outcome(lambda text=text: kata.predict(text, new), ValueError) for text in texts]
