"""Full grading of learning_curves: a model that notes rows, random sizes, curves at the edge."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st
from sklearn.base import BaseEstimator, ClassifierMixin

from dojo.check import check

FITS = []


class Witness(ClassifierMixin, BaseEstimator):
    """It notes what it is fitted on and asked about, and says what column "says" says."""

    def __init__(self, level=0):
        self.level = level

    def fit(self, X, y):
        labels = [str(label) for label in y]
        FITS.append((self.level, X["row"].tolist(), labels, []))
        self.classes_ = np.unique(y)
        return self

    def predict(self, X):
        FITS[-1][3].extend(X["row"].tolist())
        return np.asarray(X["says"])


@st.composite
def cases(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    names = draw(st.permutations(["a", "a ", "other", "A"]))[: draw(st.integers(2, 4))]
    labels = rng.permutation(np.repeat(names, [4 * draw(st.integers(2, 8)) for _ in names]))
    n = len(labels)
    index = pd.Index(rng.integers(0, n, n), name=draw(st.sampled_from([None, "row"])))
    X = pd.DataFrame({"row": rng.permutation(n), "says": rng.choice(names, n)}, index=index)
    most = n * 3 // 4
    sizes = {draw(st.integers(2, most)) for _ in range(draw(st.integers(1, 4)))}
    if draw(st.booleans()):
        sizes.add(most)
    return {"X": X, "y": pd.Series(labels, dtype="str"), "sizes": sorted(sizes)}


@check(
    {
        "case": cases(),
        "draws": st.integers(1, 4),
        "seed": st.integers(0, 999),
        "level": st.integers(1, 9),
    },
    examples=25,
)
def curves(kata, case, draws, seed, level):
    FITS.clear()
    first = kata.curve(Witness(level), **case, draws=draws, seed=seed)
    fits = FITS[:]
    again = kata.curve(Witness(level), **case, draws=draws, seed=seed)
    return (
        {str(name): np.asarray(first[name], dtype=float) for name in first},
        [int(size) for size in first.index],
        fits,
        [sorted(rows) for _, rows, _, _ in fits] == [sorted(f[1]) for f in FITS[len(fits) :]],
        first.equals(again),
    )


@curves.verify
def _(yours, reference, case, draws, seed, level):
    columns, index, fits, same_rows, same = yours
    X, y, sizes = case["X"], case["y"], case["sizes"]
    assert list(columns) == ["seen", "new"], f"expected the columns seen and new, got {columns}"
    assert index == sizes, f"expected the index {sizes}, got {index}"
    assert same_rows and same, "the same seed, and other rows or numbers"
    assert len(fits) == draws * len(sizes), f"{len(fits)} fits for {draws} draws of {sizes}"
    label = dict(zip(X["row"], y, strict=True))
    right = {row: says == label[row] for row, says in zip(X["row"], X["says"], strict=True)}
    by_size = [len(rows) for _, rows, _, _ in fits] == sorted(sizes * draws)
    seen, new, tests = [], [], []
    for draw in range(draws):
        of_draw = fits[draw::draws] if by_size else fits[draw * len(sizes) :][: len(sizes)]
        before, held = set(), None
        for size, (known, rows, labels, asked) in zip(sizes, of_draw, strict=True):
            assert known == level, f"expected a clone with the parameter {level}, got {known}"
            assert len(set(rows)) == len(rows) == size, f"expected {size} rows, got {len(rows)}"
            assert labels == [label[row] for row in rows], "rows and labels go by position"
            assert before <= set(rows), "rows of a smaller size are missing"
            others = set(asked) - set(rows)
            assert held in (None, others), "other rows are held back for another size"
            before, held = set(rows), others
            seen.append(np.mean([right[row] for row in rows]))
            new.append(np.mean([right[row] for row in others]))
        assert len(held) == len(y) // 4, f"expected a quarter held back, got {len(held)}"
        counts = pd.Series([label[row] for row in held]).value_counts()
        assert (counts.reindex(y.unique()) == y.value_counts()[y.unique()] / 4).all(), (
            f"expected a quarter of each label, got {counts.to_dict()}"
        )
        tests.append(frozenset(held))
    # Of few rows two draws may be equal by chance.
    assert len(y) < 40 or len(set(tests)) == draws, "two draws hold the same rows back"
    for name, values in (("seen", seen), ("new", new)):
        means = np.reshape(values, (draws, len(sizes))).mean(axis=0)
        assert np.allclose(columns[name], means), f"{name}: expected {means}, got {columns[name]}"


@check(
    {
        "seen": st.lists(st.integers(0, 16), min_size=3, max_size=3),
        "off": st.lists(st.integers(-3, 3), min_size=3, max_size=3),
        "rows": st.integers(1, 3),
        "goal": st.integers(1, 16),
        "gap": st.integers(0, 4),
    },
    examples=80,
)
def said(kata, seen, off, rows, goal, gap):
    # Sixteenths, so that nothing is rounded where a number is just at the limit.
    new = [min(16, max(0, one - gap - more)) for one, more in zip(seen, off, strict=True)]
    table = pd.DataFrame({"seen": seen[:rows], "new": new[:rows]}, index=[5, 20, 90][:rows]) / 16
    turned = table[["new", "seen"]].assign(fit_time=0.0)
    return {
        "said": kata.diagnose(table, goal / 16, gap / 16),
        "a hair beyond the limits": kata.diagnose(table - 2**-13, goal / 16, gap / 16 - 2**-13),
        "columns turned round": kata.diagnose(turned[["fit_time", "new", "seen"]], 0.5, 0.25),
    }


@check({"seed": st.integers(0, 999)}, rel=1e-6, abs=1e-6, examples=1)
def large(kata, seed):
    """Many draws, and more rows than a sample of them would have."""
    rng = np.random.default_rng(seed)
    n = 4000
    y = pd.Series(rng.permutation(["a", "b"] * (n // 2)))
    says = np.where(rng.random(n) < 0.7, y, "a")
    FITS.clear()
    table = kata.curve(
        Witness(), pd.DataFrame({"row": range(n), "says": says}), y, [40, 3000], 25, seed
    )
    right = says == y.to_numpy()
    of_large = [fit for fit in FITS if len(fit[1]) == 3000]
    seen = [right[rows].mean() for _, rows, _, _ in of_large]
    new = [right[sorted(set(asked) - set(rows))].mean() for _, rows, _, asked in of_large]
    off = table.loc[3000, ["seen", "new"]].astype(float) - [np.mean(seen), np.mean(new)]
    return {
        "fits of 3,000 rows for each of 25 draws": len(of_large) >= 25,
        "seen and new of 3,000 rows": (off.abs() < 1e-6).tolist(),
    }
