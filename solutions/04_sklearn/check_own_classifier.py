"""Full grading of own_classifier: random tables, labels of all kinds, fits one after the other."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import clone, is_classifier

from dojo.check import check, outcome, words

NAMES = ["area", "rooms", "Area", "x0", "index", "scale"]
LABELS = [
    ["b", "a", "B", "10", "9", "", " a", "nan"],
    [3, -1, 0, 7, 10, 2, 1, 12],
    [2.0, -3.0, 10.0, 0.0, 1.0, 7.0, 11.0, 4.0],
    [True, False],
    # Longer than a short text, and farther from 0 than int32 and float64 count one by one.
    [f"Hohenzollern {direction}" for direction in ("North", "South", "East", "West", "")],
    [2**53 + 1, 2**53, 2**53 + 2, -(2**53) - 1, 5],
]
#: What a table is multiplied by, and where it is moved to.
PLACES = [(1, 0), (1, 0), (1, 1000), (0.01, 0), (0.01, 1000)]
SCALES = st.sampled_from([1, 0.25, 20.0, 400.0, 3000.0, 1e-306, 1e20])


@st.composite
def cases(draw):
    """A table, labels for its rows, and new rows, of which some are far away."""
    names = draw(st.permutations(NAMES))[: draw(st.integers(1, 4))]
    n = draw(st.integers(3, 12))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    # No two means are equally near but by the rarest chance.
    numbers = rng.uniform(-20, 20, (2 * n, len(names)))
    table = pd.DataFrame(numbers, columns=names, index=rng.integers(0, n, 2 * n))
    factor, to = draw(st.sampled_from(PLACES))
    table = table * factor + to
    known = draw(st.permutations(draw(st.sampled_from(LABELS))))[: draw(st.integers(1, 8))]
    labels = rng.permutation([known[place % len(known)] for place in range(n)]).tolist()
    if draw(st.sampled_from([False, False, True])):
        # One label's rows are so large that a sum with them in it has lost all others.
        huge = [label == labels[0] for label in labels]
        table = table.mul(np.where([*huge, *[False] * n], 1e13, 1.0), axis=0)
    table = table.astype(draw(st.sampled_from(["float64", "float32"])))
    return {
        "train": table[:n],
        "labels": pd.Series(labels, index=rng.integers(0, n, n)),
        "new": table[n:] * draw(st.sampled_from([1, 1, 1, 1000])),
    }


def chances(model, new):
    # A tiny scale makes quotients infinite, a weight of 0.
    with np.errstate(over="ignore"):
        return np.asarray(model.predict_proba(new))


def learned(model, new):
    found = outcome(lambda: model.predict(new).tolist())
    names = ("feature_names_in_", "n_features_in_")
    return {
        "classes_": [
            (type(label).__name__, label) for label in np.asarray(model.classes_).tolist()
        ],
        "means_": np.asarray(model.means_, dtype=float),
        "dtype of means_": str(np.asarray(model.means_).dtype),
        "known": sorted(name for name in names if hasattr(model, name)),
        "predict": [(type(label).__name__, label) for label in found]
        if isinstance(found, list)
        else "error",
        "predict_proba": outcome(lambda: chances(model, new), ValueError),
    }


@check(
    {"first": cases(), "case": cases(), "scale": SCALES, "other": SCALES},
    rel=1e-5,
    abs=1e-5,
    examples=40,
    vary={"case.labels": words()},
)
def fits(kata, first, case, scale, other):
    model = kata.NearestMean(scale=scale)
    train, labels, new = case["train"], case["labels"], case["new"]
    model.fit(first["train"], first["labels"])
    found = {
        "tables": learned(model.fit(train, labels), new),
        "arrays": learned(model.fit(train.to_numpy(), labels.tolist()), new.to_numpy()),
    }
    copy = clone(model).set_params(scale=other)
    # Columns in another order are refused, unless there is one alone.
    turned = list(new)[::-1]
    found["other order"] = learned(copy.fit(train, labels), new[turned])
    found["fitted in that order"] = learned(copy.fit(train[list(train)[::-1]], labels), new[turned])
    found["parameters"] = [model.get_params(), copy.get_params()]
    found["is_classifier"] = is_classifier(model)
    return found


@check({"case": cases(), "scale": st.integers(-2, 2)}, examples=20)
def refused(kata, case, scale):
    model = kata.NearestMean(scale / 10)
    error = outcome(lambda: model.fit(case["train"], case["labels"]) is model)
    return error if error is True else "refused"
