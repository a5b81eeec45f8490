"""Full grading of discriminant_analysis: scatters and chances by value, directions by ratio."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome


@st.composite
def tables(draw):
    """Rows in some layout and their classes, of any sizes; some columns or rows are equal."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(2, 18), st.integers(1, 5)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, 127, (n, d)).astype(float)
    if "f" in dtype:
        X = rng.normal(size=(n, d)) * draw(st.sampled_from([1, 20])) + rng.choice([0, 7, 9e5])
    if draw(st.sampled_from([0, 0, 1])):
        X[:, -1] = X[:, 0]
    if draw(st.sampled_from([0, 0, 1])):
        X[-1] = X[0]
    y = rng.integers(0, draw(st.integers(1, 5)), n) * 3 - 4
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    y = y.astype(draw(st.sampled_from(["int64", "int8", ">i2"])))
    if y.dtype == np.int64:
        # Any integers: float64 merges the large ones.
        y = draw(st.sampled_from([y, y // 3 + 2**60]))
    X.flags.writeable = y.flags.writeable = False
    return X, y


RIDGES = st.sampled_from([0.5, 3.0, 200.0])


@check(
    {"table": tables(), "ridge": RIDGES, "seed": st.integers(0, 999)},
    rel=1e-6,
    abs=1e-6,
    examples=90,
)
def values(kata, table, ridge, seed):
    """Scatters, and probabilities of queries that may be far away."""
    X, y = table
    rng = np.random.default_rng(seed)
    # Usual ones, one that is nearly all, or equal ones.
    priors = rng.dirichlet(np.full(len(np.unique(y)), rng.choice([2, 0.2]))) + 1e-5
    priors = np.full(len(priors), 1.0) if rng.choice([0, 0, 1]) else priors
    away = rng.normal(size=(8, X.shape[1])) * rng.choice([1, 50])
    queries = X[rng.integers(len(X), size=8)] + away
    within, between = kata.scatter(X, y)
    found = kata.log_posterior(X, y, queries, priors / priors.sum(), ridge)
    return {"within": within, "between": between, "log_posterior": found}


def corner(about, X, y, priors):
    """Make a check of one input that no chance may leave out: without a ridge, each row asks."""

    def ask(kata, about, X, y, priors):
        within, between = kata.scatter(X, y)
        found = kata.log_posterior(X, y, X, priors, 0.0)
        return {"within": within, "between": between, "log_posterior": found}

    ask.__name__ = about.replace(" ", "_")
    inputs = {"about": about, "X": X, "y": y, "priors": np.array(priors)}
    fixed = {name: st.just(value) for name, value in inputs.items()}
    return check(fixed, rel=1e-6, abs=1e-6, examples=1)(ask)


ROWS, THREE = np.random.default_rng(4).normal(size=(9, 2)), np.arange(9) % 3
ends = corner(
    "int8 labels at both ends", ROWS, np.array([-128, 127, 0], "int8")[THREE], [0.5, 0.3, 0.2]
)
# Squares near 1e12, were they subtracted from one another, would leave little of hundredths.
far = corner(
    "classes a million apart",
    ROWS / 20 + 999_000 * (THREE - 1)[:, np.newaxis],
    THREE,
    [0.5, 0.3, 0.2],
)
# And float32 has four digits of these.
less_far = corner(
    "classes 900 apart", ROWS / 20 + 900 * (THREE - 1)[:, np.newaxis], THREE, [0.5, 0.3, 0.2]
)
rare = corner("a prior of 1e-9", ROWS, THREE, [0.6, 1e-9, 0.4 - 1e-9])
rarest = corner("a prior of 1e-200", ROWS, THREE, [1e-200, 0.7, 0.3])


@check({"table": tables(), "k": st.integers(1, 4), "ridge": RIDGES}, examples=90)
def found(kata, table, k, ridge):
    return outcome(lambda: kata.directions(*table, k, ridge), ValueError)


@st.composite
def lines(draw):
    """Four classes whose means lie on a line: one ratio is above 0, and all others are equal."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(8, 18), st.integers(3, 5)))
    X, y, across = rng.normal(size=(n, d)), rng.permutation(np.arange(n) % 4), rng.normal(size=d)
    for label in range(4):
        X[y == label] += label * across - X[y == label].mean(axis=0)
    X.flags.writeable = y.flags.writeable = False
    return X, y


@check({"table": lines(), "k": st.just(3), "ridge": RIDGES}, examples=20)
def equal_ratios(kata, table, k, ridge):
    return kata.directions(*table, k, ridge)


def near_rows():
    """Rows about 1e-5 apart, of three classes."""
    rng = np.random.default_rng(6)
    return (rng.normal(size=(15, 3)) + np.eye(3)[np.arange(15) % 3]) * 1e-5, np.arange(15) % 3


@check({"table": st.just(near_rows()), "k": st.just(2), "ridge": st.just(0.0)}, examples=1)
def near(kata, table, k, ridge):
    return kata.directions(*table, k, ridge)


@near.verify
def _(yours, reference, table, k, ridge):
    try:
        hold(yours, reference, table, k, ridge)
    except AssertionError as problem:
        raise AssertionError(
            f"rows 1e-5 apart, and no ridge, yet W is regular: {problem}"
        ) from None


@found.verify
@equal_ratios.verify
def hold(yours, reference, table, k, ridge):
    X, y = table
    if type(reference) is dict:
        assert yours == reference, (
            f"{len(np.unique(y))} classes, {X.shape[1]} columns, k = {k}: expected ValueError, got "
            f"{yours}"
        )
        return
    assert type(yours) is tuple and len(yours) == 2, f"expected two arrays, got {yours}"
    for name, mine, right in zip(("ratios", "directions"), yours, reference, strict=True):
        assert isinstance(mine, np.ndarray), f"{name}: expected an array, got {type(mine).__name__}"
        assert mine.shape == right.shape, f"{name}: expected {right.shape}, got {mine.shape}"
        assert mine.dtype == np.float64, f"{name}: expected float64, got {mine.dtype}"
        assert np.isfinite(mine).all(), f"{name}: expected finite numbers, got {mine}"
    ratios, rows = yours
    room = 1e-6 * (1 + np.abs(reference[0]))
    assert (np.abs(ratios - reference[0]) <= room).all(), f"ratios: {reference[0]}, not {ratios}"
    within, between = 0, 0
    for label in np.unique(y):
        group = X[y == label].astype(float)
        apart = group - group.mean(axis=0)
        within = within + apart.T @ apart
        far = group.mean(axis=0) - X.mean(axis=0)
        between = between + len(group) * np.outer(far, far)
    across = rows @ (within + ridge * np.eye(X.shape[1])) @ rows.T
    assert np.abs(across - np.eye(k)).max() < 1e-6, f"D @ W @ D.T is {across}: not the identity"
    along = np.diag(rows @ between @ rows.T)
    assert (np.abs(along - ratios) <= 2 * room).all(), (
        f"along {rows} the ratios are {along}: {ratios} is not right"
    )
    for direction in rows:
        sizes = np.abs(direction)
        largest = direction[sizes > sizes.max() * (1 - 1e-6)]
        assert (largest > 0).any(), f"{direction}: the entry of largest size is positive"


@found.large()
def two_thousand_rows(rng, n=2000):
    return {"table": (rng.normal(size=(n, 20)), rng.integers(0, 5, n)), "k": 4, "ridge": 1.0}
