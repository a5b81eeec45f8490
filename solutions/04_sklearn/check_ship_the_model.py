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
FAR, NEAR = "a mean 10.2 deviations below", "a mean 9.8 deviations above"
DAMAGES = ["nothing", "no column", "a gap", "numbers as text", "numbers", "truths", "another unit"]
DAMAGED = st.sampled_from([*DAMAGES, FAR, NEAR, FAR, NEAR, FAR, NEAR])


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
    if how == "no column":
        return table.drop(columns=name)
    column = table[name]
    if how == "a gap":
        return table.assign(**{name: column.where(np.arange(len(table)) > 0)})
    if how == "numbers as text":
        return table.assign(**{name: column.astype("str")})
    if how == "numbers":
        return table.assign(**{name: np.arange(len(table)) + 30.0})
    if how == "truths":
        return table.assign(**{name: np.arange(len(table)) > 0})
    far = {"another unit": 4000, FAR: -10.2, NEAR: 9.8}
    if how in far and deviation is not None:
        middle = column - column.mean() if len(table) < 4 else 0
        return table.assign(**{name: mean + far[how] * deviation + middle})
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
    return {
        "save gave a str": isinstance(text, str),
        "version": sheet["version"],
        "chances": plain,
        f"chances of loans with this in {name!r}: {how}": after,
        f"the error names {name!r}": told,
    }


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


# Names and categories that are equal to others, once they are joined by one of these.
JOINTS = ["_", "__", "=", ":", "|", " ", ".", "-"]
NUMBERS = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "uint64", "float32"]


@check({"seed": st.integers(0, 10**6)}, rel=1e-5, abs=1e-5, examples=2)
def to_the_letter(kata, seed):
    rng = np.random.default_rng(seed)
    n = 72
    homes = np.resize([*(f"old{joint}rent" for joint in JOINTS), "own"], n)
    lent = {f"home{joint}old": rng.choice(["rent", "own"], n) for joint in JOINTS}
    texts = pd.DataFrame({"home": rng.permutation(homes), **lent}, dtype="str")
    numbers = ["age", "income", "Debt"]
    table = texts.assign(**{name: rng.integers(20, 60, n) for name in numbers})
    told = np.resize(["good", "bad"], n)
    model = fitted(table, told, numbers, list(texts))
    text = kata.save(model)
    found = {"names and categories that are equal once joined": kata.predict(text, table)}
    for dtype in NUMBERS:
        loans = table.astype({"age": dtype})
        found[f"age of dtype {dtype}"] = outcome(lambda loans=loans: kata.predict(text, loans))
    spoilt = {f"{name!r} with one number": table[name].astype(object) for name in texts}
    for column in spoilt.values():
        column.iloc[n // 2] = 10
    spoilt |= {f"{name!r} in another unit": table[name] * 12 for name in numbers}
    for what, column in spoilt.items():
        loans = table.assign(**{column.name: column})
        found[what] = outcome(lambda loans=loans: kata.predict(text, loans), ValueError)
    # What was saved is in the text, and nowhere else.
    model[-1].coef_ *= -3
    found["once the model that was saved has other weights"] = kata.predict(text, table)
    return found
