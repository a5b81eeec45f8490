"""Full grading of linear_svm: steps by value, and fits by what is true of the best line alone."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def tables(draw):
    """Rows in some layout and both classes, which overlap or do not; some rows are equal."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(2, 20), st.integers(1, 5)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    y = rng.permutation(np.arange(n) % 2 if draw(st.booleans()) else np.arange(n) < 1)
    X = rng.integers(0, 12, (n, d)) + draw(st.sampled_from([0, 8])) * y[:, np.newaxis]
    if "f" in dtype:
        X = X / 8 + rng.normal(size=(n, d))
    if draw(st.sampled_from([0, 0, 1])):
        X[-1] = X[0]
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    y = y.astype(draw(st.sampled_from(["int64", "uint8", ">i2", "int8"])))
    X.flags.writeable = y.flags.writeable = False
    return X, y


def ends(X, y, a, C, room):
    """Return high and low."""
    signs = np.where(y == 1, 1.0, -1.0)
    r = signs - X @ ((a * signs) @ X)
    grow = np.where(y == 1, a < C - room, a > room)
    shrink = np.where(y == 1, a > room, a < C - room)
    return r[grow].max(), r[shrink].min()


CS = st.sampled_from([0.01, 0.3, 1, 2.5])


@check({"table": tables(), "C": CS, "seed": st.integers(0, 999)})
def objectives(kata, table, C, seed):
    """Of any line, and the first step of all, where all rows are equal."""
    X, y = table
    rng = np.random.default_rng(seed)
    coef, intercept = rng.normal(size=X.shape[1]) * rng.choice([0, 0.1, 2]), float(rng.normal())
    return kata.objective(X, y, coef, intercept, C), kata.pair_step(X, y, np.zeros(len(y)), C)


@check({"table": tables(), "C": CS, "seed": st.integers(0, 999)}, examples=90)
def steps(kata, table, C, seed):
    """From anywhere: a at 0, at C and between, with the sum of a * s 0, and no two rows equal."""
    X, y = table
    rng = np.random.default_rng(seed)
    rows = X + rng.normal(size=X.shape) / 3
    a = C * rng.choice([0, 0, 1, 0.25, 0.5, rng.random()], len(y))
    ones, zeros = a[y == 1].sum(), a[y == 0].sum()
    less = min(ones, zeros)
    a = np.where(y == 1, a * (less / max(ones, 1e-300)), a * (less / max(zeros, 1e-300)))
    a = a.astype(rng.choice(["<f8", ">f8"]))
    a.flags.writeable = False
    moved, high, low = kata.pair_step(rows, y, a, C)
    return moved.dtype.isnative, (moved if high > low else "at its best"), high, low


@check({"table": tables(), "C": CS, "max_iter": st.sampled_from([0, 1, 2, 5000])}, examples=70)
def fits(kata, table, C, max_iter):
    return kata.fit(*table, C, max_iter)


@fits.verify
def _(yours, reference, table, C, max_iter):
    X, y = table
    assert type(yours) is tuple and len(yours) == 3, f"expected three, got {yours}"
    coef, intercept, a = yours
    for name, array, n in (("coef", coef, X.shape[1]), ("a", a, len(X))):
        assert isinstance(array, np.ndarray), f"{name}: expected an array, got {type(array)}"
        assert array.shape == (n,), f"{name}: expected {n} numbers, got shape {array.shape}"
        assert array.dtype == np.float64, f"{name}: expected float64, got {array.dtype}"
        assert np.isfinite(array).all(), f"{name}: expected finite numbers, got {array}"
    assert type(intercept) in (float, np.float64), f"expected a float, got {intercept!r}"
    signs = np.where(y == 1, 1.0, -1.0)
    assert abs(a @ signs) < 1e-8 and a.min() > -1e-9 and a.max() < C + 1e-9, (
        f"a should stay within 0 and {C}, with sum(a * s) 0: {a}, {a @ signs}"
    )
    assert np.allclose(coef, (a * signs) @ X, rtol=1e-9, atol=1e-9), "coef is not (a * s) @ X"
    # Rounding may leave a row just inside 0 or C: then it counts, or does not.
    (high, low), strict = ends(X, y, a, C, 1e-12), ends(X, y, a, C, 0)
    assert min(abs(intercept - (high + low) / 2), abs(intercept - sum(strict) / 2)) < 1e-6, (
        f"the intercept is midway between high {high} and low {low}, not {intercept}"
    )
    if max_iter < 2:
        assert np.allclose(a, reference[2], rtol=1e-9, atol=1e-12), (
            f"after {max_iter} steps a is {reference[2]}, not {a}"
        )
    top, bottom = ends(X, y, reference[2], C, 0)
    if top - bottom <= 1e-6:
        assert high - low <= 1.1e-6, f"{max_iter} steps were enough, and high - low is {high - low}"
