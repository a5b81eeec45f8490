"""Full grading of own_model: choices by value and under watch, candidates on other penguins."""

import csv
from fractions import Fraction
from pathlib import Path

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

FILE = Path(__file__).parents[2] / "katas" / "data" / "penguins_raw.csv"
MEASURED = ("Culmen Length (mm)", "Culmen Depth (mm)", "Flipper Length (mm)", "Body Mass (g)")
DTYPES = st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"])


@st.composite
def tables(draw):
    """A few rows in some layout, of a few classes of any names; many values are equal."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d, dtype = draw(st.integers(9, 20)), draw(st.integers(1, 4)), draw(DTYPES)
    X = rng.integers(0, draw(st.sampled_from([3, 9, 127])), (n, d))
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    # Of the first two, one byte has no room for the difference.
    y = rng.choice([-100, 100, 0, 5][: draw(st.integers(1, 4))], n)
    y = y.astype(draw(st.sampled_from(["int64", "int8", ">i2"])))
    X.flags.writeable = y.flags.writeable = False
    return X, y


@check({"table": tables(), "seed": st.integers(0, 999)})
def baselines(kata, table, seed):
    """On whole numbers, where many distances are equal."""
    X, y = table
    queries = np.random.default_rng(seed).integers(0, 127, (5, X.shape[1])).astype(X.dtype)
    found = [model(X, y, queries).astype(np.int64) for model in (kata.majority, kata.nearest_mean)]
    return {"queries": queries, "majority": found[0], "nearest_mean": found[1]}


@baselines.verify
def _(yours, reference, table, seed):
    for name in ("majority", "nearest_mean"):
        assert yours[name].shape == (5,), f"{name}: expected 5 labels, got {yours[name]}"
    usual = reference["majority"].tolist()
    assert yours["majority"].tolist() == usual, f"majority: {usual}, not {yours['majority']}"
    for query, label in zip(reference["queries"], yours["nearest_mean"].tolist(), strict=True):
        allowed = nearest(*table, query)
        assert label in allowed, (
            f"nearest_mean: the mean nearest to {query} is of {' or '.join(map(str, allowed))}, "
            f"not of {label}"
        )


def nearest(X, y, query):
    """Return the labels that are right: of equals the smallest, but where rounding may choose."""
    away, exact = {}, {}
    for label in sorted(set(y.tolist())):
        rows = X[y == label].astype(int).tolist()
        means = [Fraction(sum(column), len(rows)) for column in zip(*rows, strict=True)]
        pairs = zip(means, query.tolist(), strict=True)
        away[label] = sum((mean - int(number)) ** 2 for mean, number in pairs)
        # A mean of two, four or eight whole numbers is a float64; a third is not.
        exact[label] = len(rows).bit_count() == 1
    least = min(away.values())
    near = [label for label in away if away[label] - least <= 1e-9]
    return near[:1] if all(exact[label] and away[label] == least for label in near) else near


@check(
    {
        "X": st.just(999_000 + np.array([[0.0, 3], [0.002, 7], [0.004, 7], [0.006, 3]])),
        "y": st.just(np.array([8, 8, 4, 4])),
        "queries": st.just(999_000 + np.arange(28).reshape(14, 2) % [7, 9] / [1000, 1]),
    },
    examples=1,
)
def near_means(kata, X, y, queries):
    """Means 0.004 apart, near 1e6: where squares are subtracted from one another, nothing of it
    is left. No query is in the middle."""
    queries = queries[abs(queries[:, 0] - 999_000.003) > 5e-4]
    return kata.nearest_mean(X, y, queries).astype(np.int64)


@check({"X": st.just(np.arange(6)[:, np.newaxis]), "y": st.just(np.array([3] * 6))}, examples=1)
def wrong_is_wrong(kata, X, y):
    models = {
        "wrong by 3 in each row": lambda X, y, queries: np.zeros(len(queries), dtype=int),
        "wrong by 197 in 2 of 6": lambda X, y, queries: np.where(queries[:, 0] < 2, 200, 3),
    }
    return kata.choose(X, y, models, 3), float(kata.nested(X, y, models, 3))


@check({"n": st.just(1500)}, examples=1)
def many_rows(kata, n):
    """One model is right in 800 rows, and the other in 810, the later ones: all of them count."""
    X, y = np.arange(n)[:, np.newaxis], np.ones(n, dtype=int)
    models = {
        "right below 800": lambda X, y, queries: (queries[:, 0] < 800).astype(int),
        "right from 690 on": lambda X, y, queries: (queries[:, 0] >= 690).astype(int),
    }
    return kata.choose(X, y, models, 3), float(kata.nested(X, y, models, 3))


class Watched:
    """Models, some of which learn, and what rows they met: every row has a number of its own."""

    def __init__(self, rng, n_models, labels):
        self.calls, self.models = [], {}
        for k in range(n_models):
            line, learns = rng.normal(size=2), bool(rng.random() < 0.3)
            self.models[f"{k}"] = self._model(f"{k}", line, learns, labels)

    def _model(self, name, line, learns, labels):
        def model(X, y, queries):
            self.calls.append(
                (name, frozenset(X[:, 0].tolist()), frozenset(queries[:, 0].tolist()))
            )
            if not learns:
                return labels[np.digitize(queries[:, 1:] @ line, (-0.5, 0.5))]
            known = dict(zip(X[:, 0].tolist(), y.tolist(), strict=True))
            usual = sorted(known.values())[len(known) // 2]
            return np.array([known.get(number, usual) for number in queries[:, 0].tolist()])

        return model

    def faults(self, n, n_folds):
        """Say whether a row was asked about by who had seen it, or a test part took part."""
        folds = [frozenset(float(i) for i in range(n) if i % n_folds == f) for f in range(n_folds)]
        everything = frozenset(map(float, range(n)))
        seen = any(taught & asked for _, taught, asked in self.calls)
        judges, mixed = [], False
        for fold in folds:
            rest = everything - fold
            judges.append(len({name for name, taught, asked in self.calls if taught == rest}))
        for _, taught, asked in self.calls:
            last = any(taught == everything - fold and asked <= fold for fold in folds)
            mixed |= not last and all(fold & (taught | asked) for fold in folds)
        return {"asked of seen rows": seen, "judged by fold": judges, "mixed": mixed}


@check(
    {
        "n": st.integers(9, 40),
        "n_folds": st.integers(2, 6),
        "n_models": st.integers(2, 9),
        "seed": st.integers(0, 9999),
    },
    examples=60,
)
def choices(kata, n, n_folds, n_models, seed):
    n = max(n, 2 * n_folds)
    rng = np.random.default_rng(seed)
    X = np.column_stack([np.arange(n), rng.normal(size=(n, 2))])
    # Three: how far a wrong one is from the right one does not count.
    labels = np.array([-7, 200, 3])
    y = labels[rng.integers(0, 3, n)]
    X.flags.writeable = y.flags.writeable = False
    watched = Watched(rng, n_models, labels)
    chosen = kata.choose(X, y, watched.models, n_folds)
    asked = sorted({(name, *sorted(taught)) for name, taught, _ in watched.calls})
    watched.calls.clear()
    score = kata.nested(X, y, watched.models, n_folds)
    return chosen, asked, float(score), watched.faults(n, n_folds)


@st.composite
def penguins(draw):
    """The penguins, in any order of rows and columns, in other units, the sexes by other names."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Sex"] in ("MALE", "FEMALE")]
    X = np.array([[float(row[name]) for name in MEASURED] for row in rows])
    X = X[:, rng.permutation(4)] * draw(st.sampled_from([1.0, 0.1, 25.0]))
    y = np.where([row["Sex"] == "MALE" for row in rows], *draw(st.permutations([0, 1, 7]))[:2])
    order = rng.permutation(len(X)) if draw(st.booleans()) else np.arange(len(X))
    return X[order], y[order]


@check(
    {"table": penguins()},
    examples=5,
    without={"big-endian": "the labels are compared as they are"},
)
def candidates(kata, table):
    """Labels of all queries together and of a few alone, and the nested score."""
    X, y = table
    models = kata.candidates()
    together = [model(X[:200], y[:200], X[200:]) for model in models.values()]
    few = [model(X[:200], y[:200], X[200:207]) for model in models.values()]
    # The queries, with the other sex: a model that remembers them says so from now on.
    other = np.where(y == y[0], y[y != y[0]][0], y[0])
    for model in models.values():
        model(X[200:], other[200:], X[:2])
    again = [model(X[:200], y[:200], X[200:]) for model in models.values()]
    said = [labels.astype(np.int64) for labels in (*together, *few, *again)]
    return len(models), said, float(kata.nested(X, y, models, 3))


@candidates.verify
def _(yours, reference, table):
    X, y = table
    count, said, score = yours
    # On these rows two good settings may well agree.
    assert count > 1, f"expected two settings or more, got {count}"
    parts = said[:count], said[count : 2 * count], said[2 * count :]
    for together, alone, again in zip(*parts, strict=True):
        assert together.shape == (len(X) - 200,), f"expected a label each, got {together.shape}"
        assert set(together.tolist()) <= set(y.tolist()), f"labels of y are {set(y.tolist())}"
        assert alone.tolist() == together[:7].tolist(), (
            "seven penguins alone have other labels than among all: queries depend on others"
        )
        assert again.tolist() == together.tolist(), (
            "between two equal calls, a model learnt other rows, and now it says something else: "
            "it is a function of (X, y, queries), and remembers nothing"
        )
    assert score >= 0.84, f"the nested score of these penguins is {score:.3f}, and 0.84 is asked"
