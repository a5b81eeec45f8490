"""Full grading of tune: random tables, models that show scales and weights, and what is found."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin, clone

from dojo.check import check, scaled


class Balance(ClassifierMixin, BaseEstimator):
    """Takes the label whose weighed centre is nearest, in steps that ``bend`` and ``turn`` set."""

    def __init__(self, bend=1.0, turn=0.0):
        self.bend = bend
        self.turn = turn

    def fit(self, X, y, sample_weight=None):
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        weights = np.ones(len(y)) if sample_weight is None else np.asarray(sample_weight)
        self.classes_ = np.unique(y)
        self.centres_ = np.array(
            [np.average(X[y == c], axis=0, weights=weights[y == c]) for c in self.classes_]
        )
        return self

    def predict(self, X):
        bent = np.asarray(X, dtype=float) * self.bend + self.turn
        away = np.abs(bent[:, None, :] - self.centres_).sum(axis=2)
        return self.classes_[away.argmin(axis=1)]

    def score(self, X, y, sample_weight=None):
        """No accuracy, which a model's own score need not be."""
        return -abs(self.bend)


@st.composite
def cases(draw):
    """A table, its labels and weights, each under labels of its own; sixteen rows of two labels."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    names = draw(st.permutations(["size", "age", "b"]))[: draw(st.integers(1, 3))]
    pair = draw(st.sampled_from([["no", "yes"], ["B", "a"], [7, -1]]))
    X = pd.DataFrame(rng.lognormal(1, 1.2, (16, len(names))).round(3), columns=names)
    y = pd.Series(rng.permutation(pair * 8))
    X[names[0]] += 3 * (y == pair[0])
    weights = pd.Series(rng.uniform(0.1, 20, 16).round(2))
    for part in (X, y, weights):
        part.index = rng.integers(0, 16, 16)
    kind = draw(st.sampled_from(["float", "int"]))
    return {
        "X": X,
        "y": y,
        "weights": weights if kind == "float" else weights.astype("int64") + 1,
    }


GRIDS = [
    {"bend": [1.0, 0.3, 2.0, 0.1, 0.6]},
    {"turn": [-0.5, 0.5], "bend": [1.0]},
    {"bend": [0.2, 1.5], "turn": [0.0, 0.4]},
]


@check(
    {"case": cases(), "grid": st.sampled_from(GRIDS), "seed": st.integers(0, 10**6)},
    rel=1e-9,
    abs=1e-9,
    examples=4,
    vary={"case.X.*": scaled(1e3)},
)
def searched(kata, case, grid, seed):
    model = Balance()
    grid = {name: list(values) for name, values in grid.items()}
    accuracy, found = kata.tune(case["X"], case["y"], case["weights"], model, grid, seed)
    return {
        "accuracy": accuracy,
        "predictions": found.predict(case["X"][::-1]).tolist(),
        "the grid": grid,
        "the model was fitted": sorted(vars(model)),
        "a clone forgets": not hasattr(clone(found), "classes_"),
    }
