"""Full grading of linear_svm: steps by value, and fits by what is true of the best line alone."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, result


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


def settled(X, y, C, turns):
    """Return a after so many steps; None where rounding could choose the rows, or end a step."""
    rows, signs, b = X.astype(np.float64), np.where(y == 1, 1.0, -1.0), np.zeros(len(y))
    least, most = np.minimum(0, C * signs), np.maximum(0, C * signs)
    for turn in range(turns):
        r = signs - rows @ (b @ rows)
        grow, shrink = np.where(b < most, r, -np.inf), np.where(b > least, r, np.inf)
        i, j = grow.argmax(), shrink.argmin()
        high, low = r[i], r[j]
        if abs(high - low - 1e-6) < 1e-7:
            return None
        if high - low <= 1e-6:
            break
        near = (np.sort(grow)[-2] > high - 1e-7, np.sort(shrink)[1] < low + 1e-7)
        # In the first step all of r is s, so equals are equal.
        if turn and any(near):
            return None
        square, room = ((rows[i] - rows[j]) ** 2).sum(), min(most[i] - b[i], b[j] - least[j])
        wanted = (high - low) / square if square else np.inf
        t = min(wanted, room)
        # a + (C - a) may be just inside C: such a row is asked again, or is not.
        grown = (t == C - b[i] and b[i] > 0) or (t == C + b[j] and b[j] < 0)
        b[i] += t
        b[j] -= t
        inside = np.minimum(b - least, most - b)
        if grown or abs(wanted - room) < 1e-9 * C or (inside[inside != 0] < 1e-9 * C).any():
            return None
    return b * signs


def ends_soon(X, y, C, kept):
    """Say whether a thousand steps are enough, where r is computed anew, or kept and corrected."""
    rows, signs, b = X.astype(np.float64), np.where(y == 1, 1.0, -1.0), np.zeros(len(y))
    least, most, r = np.minimum(0, C * signs), np.maximum(0, C * signs), signs
    for _ in range(1000):
        r = r if kept else signs - rows @ (b @ rows)
        grow, shrink = np.where(b < most, r, -np.inf), np.where(b > least, r, np.inf)
        i, j = grow.argmax(), shrink.argmin()
        if grow[i] - shrink[j] <= 1e-6:
            return True
        apart = rows[i] - rows[j]
        square = (apart**2).sum()
        t = (grow[i] - shrink[j]) / square if square else np.inf
        t = min(t, most[i] - b[i], b[j] - least[j])
        b[i] += t
        b[j] -= t
        r = r - t * (rows @ apart)
    return False


CS = st.sampled_from([0.01, 0.3, 1, 2.5, 1e-7])


@check({"table": tables(), "C": CS, "seed": st.integers(0, 999)})
def objectives(kata, table, C, seed):
    """Of any line, and the first step of all, where all of r is s, near 0 and far from it."""
    X, y = table
    rng = np.random.default_rng(seed)
    coef, intercept = rng.normal(size=X.shape[1]) * rng.choice([0, 0.1, 2]), float(rng.normal())
    far = X + 999_000.0 if X.dtype.kind == "f" else X
    return {
        "objective": kata.objective(X, y, coef, intercept, C),
        "first step": first_step(kata, X, y, C),
        "first step where 999000 is added to floats": first_step(kata, far, y, C),
    }


def first_step(kata, X, y, C):
    return dict(zip(STEP, kata.pair_step(X, y, np.zeros(len(y)), C), strict=True))


STEP = ("a", "high", "low")


@check(
    {"table": tables(), "C": CS, "seed": st.integers(0, 999)},
    examples=60,
    result=result(dtype="float64"),
)
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
    # Where they agree by rounding alone, anybody may take the step.
    return dict(zip(STEP, (moved if high - low > 1e-9 else "at its best", high, low), strict=True))


@st.composite
def exact_states(draw):
    """Rows near or far apart, and any a, so that no product and no sum of them is rounded."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(1, 6), st.integers(1, 3)))
    y = rng.permutation(np.arange(2 * n) % 2)
    scale = draw(st.sampled_from([1, 2**-4, 2**-8]))
    X = rng.integers(0, draw(st.sampled_from([2, 4, 10])), (2 * n, d)) * float(scale)
    # By the scale of the rows: so steps end at their best as well as at 0 and C.
    C = draw(st.sampled_from([2**-20, 2**-3, 4])) / scale**2
    parts = draw(st.sampled_from([[0], [1], [0, 1], [0, 1, 0.5, 0.25], [0, 1, 2**-14, 1 - 2**-14]]))
    a = np.empty(2 * n)
    a[y == 1] = C * rng.choice(parts, n)
    a[y == 0] = rng.permutation(a[y == 1])
    X.flags.writeable = y.flags.writeable = a.flags.writeable = False
    return X, y, a, C


@check({"state": exact_states()}, examples=80, result=result(dtype="float64", owns_memory=True))
def exact_steps(kata, state):
    """At equals the first moves; where high is at most low nothing does."""
    return dict(zip(STEP, kata.pair_step(*state), strict=True))


@check({"seed": st.integers(0, 10_000)}, rel=1e-9, abs=1e-20, examples=3)
def rows_far_apart(kata, seed):
    """The first step is shorter than 1e-10, and is a step all the same."""
    X = np.random.default_rng(seed).uniform(2e5, 1e6, (6, 2)) * np.tile([[1], [-1]], (3, 1))
    return kata.fit(X, np.array([1, 0] * 3), 1.0, 1)[2]


@check(
    {"table": tables(), "C": CS, "max_iter": st.sampled_from([0, 1, 2, 4, 7, 10, 5000])},
    examples=90,
)
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
    assert abs(a @ signs) < 1e-8 and a.min() > -1e-9 * C and a.max() < C + 1e-9 * C, (
        f"a should stay within 0 and {C}, with sum(a * s) 0: {a}, {a @ signs}"
    )
    assert np.allclose(coef, (a * signs) @ X, rtol=1e-9, atol=1e-9), "coef is not (a * s) @ X"
    # Rounding may leave a row just inside 0 or C: then it counts, or does not.
    (high, low), strict = ends(X, y, a, C, 1e-12 * C), ends(X, y, a, C, 0)
    assert min(abs(intercept - (high + low) / 2), abs(intercept - sum(strict) / 2)) < 1e-6, (
        f"the intercept is midway between high {high} and low {low}, not {intercept}"
    )
    if max_iter < 2:
        assert np.allclose(a, reference[2], rtol=1e-9, atol=1e-12), (
            f"after {max_iter} steps a is {reference[2]}, not {a}"
        )
    # After few steps, rounding may have chosen other rows than the reference's.
    path = settled(X, y, C, max_iter) if max_iter <= 10 else reference[2]
    if path is None:
        return
    top, bottom = ends(X, y, path, C, 0)
    # How many steps it takes hangs on rounding, now and then by a factor of ten.
    sure = max_iter <= 10 or all(ends_soon(X, y, C, kept) for kept in (True, False))
    if top - bottom <= 1e-6 and sure:
        assert high - low <= 1.1e-6, f"{max_iter} steps were enough, and high - low is {high - low}"
    row = np.argmax(abs(a - path))
    assert max_iter > 10 or np.allclose(a, path, rtol=1e-6, atol=1e-9 * C), (
        f"after {max_iter} steps like pair_step's, until high - low <= 1e-6, other rows have "
        f"moved: in row {row} a is {path[row]}, not {a[row]}"
    )
