"""Full grading of gaussian_mixture: both steps anywhere, and whole runs of a few turns."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def tables(draw):
    """Rows in some layout; some are equal, some far from the others or from the origin."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(2, 16), st.integers(1, 6)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, 127, (n, d)).astype(float)
    if "f" in dtype:
        X = rng.normal(size=(n, d)) * draw(st.sampled_from([1, 30])) + rng.choice([0, 5, 1e4])
    if draw(st.booleans()):
        X[-1] = X[0]
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    X.flags.writeable = False
    return X


def start(rng, X, k, unit):
    """A model near some of the rows, with covariances that are far from singular."""
    d = X.shape[1]
    roots = rng.normal(size=(k, d, d)) * 0.3 + np.eye(d)
    covariances = roots @ roots.transpose(0, 2, 1) + 0.2 * np.eye(d)
    return rng.dirichlet(np.full(k, 5.0)), X[rng.integers(len(X), size=k)] + 0.5, covariances * unit


UNITS = st.sampled_from([0.01, 1, 40, 3000.0])


@check(
    {"X": tables(), "k": st.integers(1, 6), "unit": UNITS, "seed": st.integers(0, 999)},
    rel=1e-7,
    abs=1e-7,
    examples=90,
)
def steps(kata, X, k, unit, seed):
    """Both steps, from a model and from responsibilities that have nothing to do with it."""
    rng = np.random.default_rng(seed)
    model = start(rng, X, k, unit)
    model[2].flags.writeable = False
    shares = rng.dirichlet(np.full(k, rng.choice([0.3, 5])), len(X)) + 1e-3
    shares /= shares.sum(axis=1, keepdims=True)
    return (
        kata.log_densities(X, *model[1:]),
        kata.e_step(X, model),
        kata.m_step(X, shares, float(rng.choice([0, 1e-6, 0.5, 20]))),
    )


@check(
    {
        "X": tables(),
        "k": st.integers(1, 4),
        "tol": st.sampled_from([-1e9, 0.05, 1.0]),
        "max_iter": st.sampled_from([0, 1, 2, 5, 17]),
        "seed": st.integers(0, 999),
    },
    rel=1e-6,
    abs=1e-6,
)
def runs(kata, X, k, tol, max_iter, seed):
    """Whole runs with a ridge that keeps every turn far from singular."""
    rng = np.random.default_rng(seed)
    model = start(rng, X, k, 3000.0)
    model, likelihoods = kata.fit(X, model, 5.0, tol, max_iter)
    kept = [part.copy() for part in model], list(likelihoods)
    for part in model:
        part[:] = 0
    return kept


@runs.large()
def five_thousand_rows(rng, n=5000):
    return {"X": rng.normal(size=(n, 4)), "k": 3, "tol": -1e9, "max_iter": 10, "seed": 1}
