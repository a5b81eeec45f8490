"""Full grading of linear_regression: every function by value, on easy and on awkward data."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def tables(draw):
    """Rows of whole or of any numbers, in some layout; some columns repeat, some never change."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(1, 12), st.integers(1, 4)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    # With no more rows than columns, many coefficients have the least loss. Which directions are
    # free must not depend on rounding: whole numbers, and as many as have an exact mean.
    if n <= d:
        n = d + 2 if "f" in dtype or n == 3 else n
    X, y = rng.integers(0, 99, (n, d)).astype(float), rng.integers(0, 99, n).astype(float)
    if "f" in dtype:
        X, y = rng.normal(size=(n, d)) * draw(st.sampled_from([0.1, 1, 50])) + 3, y / 7
        if draw(st.sampled_from([0, 0, 0, 1])):
            # Nearly as steep in all directions.
            sides = np.diag(3 + 0.003 * rng.permutation(d))
            X, y = np.vstack([sides, -sides]), np.resize(y, 2 * d)
    if draw(st.sampled_from([0, 0, 1])):
        X[:, -1] = draw(st.sampled_from([X[:, 0], 5, X[:, 0] if dtype == "uint8" else -X[:, 0]]))
    made = [np.array(array, dtype=dtype, order=draw(st.sampled_from("CF"))) for array in (X, y)]
    for array in made:
        array.flags.writeable = False
    return tuple(made)


penalties = st.sampled_from([0, 0.0, 0.5, 3, 1000.0])


@check({"table": tables(), "penalty": penalties, "seed": st.integers(0, 999)}, abs=1e-9)
def slopes(kata, table, penalty, seed):
    """What is computed of any place, and the start of a walk."""
    X, y = table
    coef, intercept = np.random.default_rng(seed).normal(size=X.shape[1]), seed / 100
    at = X, y, coef, intercept, penalty
    return kata.loss(*at), kata.gradient(*at), kata.step_size(X, penalty)


@check(
    {"table": tables(), "penalty": penalties, "max_iter": st.sampled_from([0, 1, 7, 500])},
    rel=1e-6,
    abs=1e-6,
)
def walks(kata, table, penalty, max_iter):
    return kata.descend(*table, penalty, max_iter)


@check({"table": tables(), "penalty": penalties}, rel=1e-6, abs=1e-6)
def formulas(kata, table, penalty):
    return kata.closed_form(*table, penalty)


@check({"seed": st.integers(0, 999)}, rel=1e-6, abs=1e-9, examples=8)
def small_columns(kata, seed):
    """Each column in a unit of its own: a small one may tell as much as a large one."""
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(9, 3)) * rng.permutation([3e-6, 0.1, 200]), rng.normal(size=9)
    return kata.gradient(X, y, rng.normal(size=3), 2.0, 0), kata.closed_form(X, y, 0)


# Centred formulas, and lstsq or QR without centring, are off by at most a hundredth of 1e-6, and
# normal equations without centring by more than ten times 1e-6, in each of hundreds of tables.
@check({"seed": st.integers(0, 999)}, rel=1e-6, abs=1e-6, examples=6)
def near_a_thousand(kata, seed):
    """Columns near 1,000, in which differences of 0.001 tell everything."""
    rng, found = np.random.default_rng(seed), {}
    steps = rng.normal(size=(9, 2))
    X = 990 + 0.001 * steps
    y = steps @ [2.0, -3.0] + rng.normal(size=9) / 10
    for penalty in (0, 1e-6):
        name = f"closed_form, penalty {penalty}, of columns that differ by 0.001 near 1,000"
        found[name] = kata.closed_form(X, y, penalty)
    return found


# Residuals of 1e-4, each off by 1e-13, give a loss that is off by 1e-15. Squares multiplied out
# are sums near 1e6, off by 1e-10.
@check({"seed": st.integers(0, 999)}, rel=1e-9, abs=1e-12, examples=6)
def small_errors(kata, seed):
    """A line that fits well: errors of 1e-4, where values are near 1,000."""
    rng = np.random.default_rng(seed)
    X, coef = rng.uniform(-999, 999, (9, 3)), rng.uniform(0.1, 0.3, 3)
    y = X @ coef + 7 + 1e-4 * rng.normal(size=9)
    return {"loss of errors near 1e-4, values near 1,000": kata.loss(X, y, coef, 7.0, 0)}


@formulas.large()
def twenty_thousand_rows(rng, n=20_000):
    return {"table": (rng.normal(size=(n, 10)), rng.normal(size=n)), "penalty": 2.0}
