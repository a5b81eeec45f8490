"""Full grading of embed_digits: maps by their distances, and measures by their numbers."""

import numpy as np
import pandas as pd
from hypothesis import strategies as st

from dojo.check import check, dtypes, words

MEASURED = {
    "extra column": "all columns are measured",
    "big-endian": "estimators give places in the machine's own byte order",
}


def lengths(*places):
    """Distances between all rows: maps may be turned and mirrored."""
    rows = np.vstack([np.asarray(each, dtype=float) for each in places])
    return np.linalg.norm(rows[:, np.newaxis] - rows, axis=2)


@st.composite
def sheets(draw):
    """Rows of a bent sheet and new ones near it, columns of very different spread."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n, more = draw(st.integers(34, 48)), draw(st.integers(1, 6))
    # Evenly along the bend, so that neighbours join all of it.
    bend = rng.permutation(n + more) / (n + more) * 3 + rng.uniform(0, 0.05, n + more)
    width, noise = rng.uniform(0, 2, n + more), rng.normal(0, 0.3, n + more)
    rows = np.column_stack([6 * np.cos(bend), width, 6 * np.sin(bend), noise])
    X = pd.DataFrame(rows, columns=list("badc"), index=rng.integers(0, n, n + more))
    return X[:n], X[n:]


@check(
    {"case": sheets(), "way": st.sampled_from(["pca", "isomap"]), "seed": st.integers(0, 999)},
    rel=1e-4,
    abs=1e-4,
    examples=20,
    without={"extra column": "all columns are mapped"},
)
def places(kata, case, way, seed):
    train, new = case
    both = kata.embed(train, new, way, seed)
    return lengths(*both), [np.shape(part) for part in both]


@check(
    {"case": sheets(), "seed": st.integers(0, 999)},
    examples=2,
    without={
        "extra column": "all columns are mapped",
        "column order": "another sum of rounded numbers leads t-SNE elsewhere",
    },
)
def neighbours_only(kata, case, seed):
    train, new = case
    first, none = kata.embed(train, new, "tsne", seed)
    again, _ = kata.embed(train, new, "tsne", seed)
    return np.asarray(first, dtype=float), np.asarray(again, dtype=float), none


@neighbours_only.verify
def _(yours, reference, case, seed):
    first, again, none = yours
    train, _ = case
    assert none is None, f"t-SNE cannot place new rows: expected None, got {none!r}"
    assert first.shape == (len(train), 2), f"expected {(len(train), 2)}, got {first.shape}"
    assert np.isfinite(first).all(), "expected finite places"
    assert np.allclose(lengths(first), lengths(again), rtol=1e-4, atol=1e-4), (
        "the same seed, and another map"
    )
    kept, chance = agreement(train.to_numpy(), first), 5 / (len(train) - 1)
    assert kept > 2 * chance, f"expected a map that keeps neighbours, got a share of {kept:.2f}"


def agreement(X, places):
    """The share of the five nearest that stay, as a loop."""
    total = 0
    near = [np.argsort(lengths(rows), axis=1, kind="stable")[:, 1:6] for rows in (X, places)]
    for one, other in zip(*near, strict=True):
        total += len(set(one) & set(other))
    return total / (5 * len(X))


@st.composite
def measured(draw):
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    n = draw(st.integers(10, 30))
    X = pd.DataFrame(
        rng.normal(size=(n, draw(st.integers(1, 6)))) * draw(st.sampled_from([1, 1e4]))
    )
    X = X.rename(columns=lambda name: f"c{name}").set_axis(rng.integers(0, n, n))
    places = X.to_numpy()[:, :1] * [1, -1] + rng.normal(size=(n, 2))
    names = draw(st.permutations(["b", "a", "A", "a ", "x"]))[: draw(st.integers(3, 5))]
    labels = [names[i % len(names)] for i in rng.permutation(n)]
    return X, places, pd.Series(labels, dtype="str")


@check(
    {"case": measured(), "k": st.integers(1, 8)},
    examples=40,
    without=MEASURED,
    vary={"case.1": dtypes("float32")},
)
def neighbours(kata, case, k):
    X, places, _ = case
    return float(kata.neighbours_kept(X, places, k))


@check(
    {"case": measured()},
    examples=30,
    without=MEASURED,
    vary={"case.2": words()},
)
def gaps(kata, case):
    return float(kata.gaps_kept(*case))


@check({"case": measured()}, examples=5, without=MEASURED)
def gaps_of_numbers(kata, case):
    X, places, labels = case
    numbers = labels.map({"b": 7, "a": 0, "A": -3, "a ": 1, "x": 30})
    return float(kata.gaps_kept(X, places, numbers))


@check({"seed": st.integers(0, 2**32 - 1)}, examples=2)
def neighbours_seldom_met(kata, seed):
    """Rows whose one neighbour nobody can doubt, in any order."""
    rng = np.random.default_rng(seed)
    # Near 2**25 single precision knows multiples of 4 alone, and takes 6 and 11 for 8 and 12. The
    # squares of doubles are exact there.
    far = rng.permutation(np.add.outer([0, 64, 160], [2, 6, 11]).ravel())
    # Each row comes twice; on the map its twin lies beside it.
    twice, beside = rng.permutation([(n, n + more) for n in (0, 10, 30, 70) for more in (0, 1)]).T
    asked = {"rows far from 0": (2**25 + far, far), "rows that come twice": (twice, beside)}
    return {
        name: float(kata.neighbours_kept(pd.DataFrame({"x": x}), np.array([u, 0 * u], float).T, 1))
        for name, (x, u) in asked.items()
    }
