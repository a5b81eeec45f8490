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


class Witness(ClassifierMixin, BaseEstimator):
    """Reads a label off a column's sign, and notes what its fits were given."""

    notes: tuple[list, ...] = ([],)

    def __init__(self, column=0, turn=1, random_state=None):
        self.column = column
        self.turn = turn
        self.random_state = random_state

    def fit(self, X, y, sample_weight=None):
        X, self.classes_ = np.asarray(X, dtype=float), np.unique(y)
        weights = set() if sample_weight is None else set(np.asarray(sample_weight).tolist())
        standard = np.allclose(X.mean(axis=0), 0) and np.allclose(X.std(axis=0), 1)
        Witness.notes[-1].append((bool(standard), weights <= {2.0, 7.0}, self.random_state))
        return self

    def predict(self, X):
        up = np.asarray(X, dtype=float)[:, self.column] * self.turn > 0
        return self.classes_[up.astype(int)]


def signs(rng, n, wrong):
    """Return a column whose sign tells the label, but for some rows."""
    return np.where(np.arange(n) < wrong, -1, 1) * rng.uniform(1, 2, n)


@check({"seed": st.integers(0, 10**6)}, rel=1e-9, abs=1e-9, examples=1)
def to_the_letter(kata, seed):
    """Tables whose candidates differ by little, or not at all, or only where two settings meet."""
    rng = np.random.default_rng(0)
    found = {}

    def search(what, labels, columns, grid, seed):
        sides = np.where(labels, 1, -1)
        X = pd.DataFrame({name: column * sides for name, column in columns.items()})
        y = pd.Series(np.where(labels, "yes", "no"))
        weights = pd.Series(rng.choice([2.0, 7.0], len(y)))
        Witness.notes += ([],)
        accuracy, classifier = kata.tune(X, y, weights, Witness(random_state=41), grid, seed)
        # Each column high by itself, and all of them.
        high = np.vstack([np.eye(len(X.T)), np.ones(len(X.T))])
        probes = pd.DataFrame(10 * high - 5, columns=X.columns)
        fits = Witness.notes[-1]
        found[what] = {
            "every fit got columns of mean 0 and deviation 1 (ddof=0)": all(a for a, *_ in fits),
            "every fit got its weights as they are": all(b for _, b, _ in fits),
            "every fit left the model's other parameters": all(c == 41 for *_, c in fits),
            "labels of the classifier": classifier.predict(probes).tolist(),
            "accuracy": accuracy,
        }

    # So many are wrong: the last is the best, by one row. All shares of a power of 2 are exact, so
    # equal ones are equal however they are averaged.
    n, wrong = 2_048, {"a": 616, "b": 615, "c": 614}
    columns = {name: signs(rng, n, few) for name, few in wrong.items()}
    mixed = rng.permutation(n)
    columns = {name: column[mixed] for name, column in columns.items()}
    search(
        "better by one of 2,048 rows",
        rng.permutation(n) < n // 2,
        columns,
        {"column": [0, 1, 2]},
        seed,
    )
    # Both parameters turn the sign: of the two best, (0, -1) is ParameterGrid's first.
    n = 21
    one = rng.permutation(signs(rng, n, 8))
    columns = {"a": -one, "b": one}
    grid = {"turn": [1, -1], "column": [0, 1]}
    search("21 rows, equal candidates", rng.permutation(n) < 10, columns, grid, seed)
    # Beside the model's own settings (0, 1), no change of one alone is any good: (1, -1) is.
    n = 24
    columns = {"a": rng.permutation(signs(rng, n, 12)), "b": -signs(rng, n, 0)}
    search(
        "24 rows, where only two changed settings together help",
        np.arange(n) < 12,
        columns,
        grid,
        seed,
    )
    return found
