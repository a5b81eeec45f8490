"""Full grading of select_features: random tables, constants of all kinds, several splitters."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import KFold, ShuffleSplit, StratifiedKFold

from dojo.check import check, scaled

CONSTANTS = [0.0, 3.0, 0.1, 0.9, 14.3, 7.2, 1e6 + 0.1]


class Ordered(ClassifierMixin, BaseEstimator):
    """Sees each column by its place: the nearest mean, columns weighing 1, 4, 9, ... ."""

    def fit(self, X, y):
        X = self._weighed(X)
        self.classes_ = np.unique(y)
        self.means_ = np.array([X[np.asarray(y) == c].mean(axis=0) for c in self.classes_])
        self.spread_ = X.std(axis=0)
        return self

    def predict(self, X):
        away = np.abs(self._weighed(X)[:, None, :] - self.means_) / self.spread_
        places = np.arange(1, away.shape[2] + 1)
        return self.classes_[(away * places**2).sum(axis=2).argmin(axis=1)]

    def _weighed(self, X):
        return np.asarray(X, dtype=float)


@st.composite
def cases(draw):
    """A table in which some columns tell labels apart, some nothing, and some are constant."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    labels = draw(st.sampled_from([["no", "yes"], [5, -1, 2], ["d", "B", "a", "a "]]))
    y = rng.permutation(np.resize(labels, 24))
    k, noise = draw(st.integers(1, 8)), draw(st.integers(0, 3))
    place = {label: number for number, label in enumerate(labels)}
    columns = {}
    for number in range(k + noise):
        strength = rng.uniform(0, 2) * (number < k)
        hump = [strength * (place[label] == number % len(labels)) for label in y]
        # No small spread far from 0: there F values are rounded, and their order is chance.
        unit, offset = draw(st.sampled_from([(1e-4, 0), (1e-2, 0), (1, 10), (1, 0), (1e3, 0)]))
        values = (rng.normal(size=24) + hump) * unit + offset
        columns[f"{'qdazmbkc'[number % 8]}{number}"] = values
    for number in range(draw(st.integers(0, 2))):
        columns[f"same{number}"] = np.full(24, draw(st.sampled_from(CONSTANTS)))
    if draw(st.booleans()):
        # Constant but for one part: some splitter will leave it no variation in training.
        columns["late"] = np.where(np.arange(24) < 16, 0.9, rng.uniform(size=24))
    first = (y == labels[0]).astype(float)
    if draw(st.booleans()):
        # It tells the first label without a doubt: an F of inf, also in float sums, is the best.
        columns["told"] = first
    elif draw(st.booleans()):
        # Near 1000 it looks constant to np.isclose; its F is so large that rounding is no matter.
        columns["near"] = 1000 + 1e-3 * first + rng.normal(0, 1e-4, 24)
    names = draw(st.permutations(list(columns)))
    X = pd.DataFrame(columns, index=rng.integers(0, 24, 24))[names]
    return {"X": X, "y": pd.Series(y, index=rng.integers(0, 24, 24)), "k": k}


SPLITTERS = {
    "stratified": lambda seed: StratifiedKFold(3, shuffle=True, random_state=seed),
    "plain": lambda seed: KFold(3),
    "shuffled": lambda seed: KFold(2, shuffle=True, random_state=seed),
    "drawn": lambda seed: ShuffleSplit(4, test_size=0.25, random_state=seed),
}


@check(
    {
        "case": cases(),
        "splitter": st.sampled_from(sorted(SPLITTERS)),
        "seed": st.integers(0, 9999),
    },
    rel=1e-9,
    abs=1e-9,
    examples=25,
    vary={"case.X.*": scaled(1e3)},
)
def scored(kata, case, splitter, seed):
    model = Ordered()
    # An F of inf divides by zero.
    with np.errstate(divide="ignore", invalid="ignore"):
        accuracies, names = kata.score_selected(
            case["X"], case["y"], model, case["k"], SPLITTERS[splitter](seed)
        )
    return {
        "accuracies": accuracies,
        "names": [str(name) for name in names],
        "the model was fitted": sorted(vars(model)),
    }


@check({"seed": st.integers(0, 9999)}, rel=1e-9, abs=1e-9, examples=1)
def large(kata, seed):
    """Many columns and folds; two columns so good that the p values of both are 0."""
    rng = np.random.default_rng(seed)
    y = np.resize(["no", "yes"], 600)
    values = rng.normal(size=(600, 1300))
    values[:, 7] += 12 * (y == "yes")
    values[:, 1290] += 20 * (y == "yes")
    X = pd.DataFrame(values).add_prefix("c")
    accuracies, names = kata.score_selected(X, pd.Series(y), Ordered(), 1, KFold(12))
    return {"accuracies": accuracies, "names": [str(name) for name in names]}
