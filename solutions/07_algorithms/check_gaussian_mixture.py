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
    weights = rng.dirichlet(np.full(k, 5.0))
    return weights, X[rng.integers(len(X), size=k)] + 0.5, covariances * unit


def with_a_rare_cloud(model, weight):
    weights, *others = model
    weights = np.append(weight, weights[1:])
    return weights / weights.sum(), *others


def together(X, k):
    """A row far from clouds that nearly coincide: it is shared all the same."""
    d = X.shape[1]
    means = X[0] + np.arange(k)[:, np.newaxis] * 5e-4
    model = np.full(k, 1 / k), means, np.array([np.eye(d)] * k)
    return X[:1].astype(float) + 1000.0, model


UNITS = st.sampled_from([1e-12, 0.01, 1, 40, 3000.0])


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
    if rng.choice([0, 0, 1]):
        model = with_a_rare_cloud(model, 1e-30)
    model[2].flags.writeable = False
    shares = rng.dirichlet(np.full(k, rng.choice([0.3, 5])), len(X)) + 1e-3
    # A cloud that has next to nothing of all rows still has a mean and a covariance.
    shares[:, 0] *= rng.choice([1, 1e-12])
    shares /= shares.sum(axis=1, keepdims=True)
    ridge = float(rng.choice([0, 1e-6, 0.5, 20]))
    return {
        "log_densities": kata.log_densities(X, *model[1:]),
        "e_step": dict(zip(EXPECTED, kata.e_step(X, model), strict=True)),
        "e_step, far from all": dict(zip(EXPECTED, kata.e_step(*together(X, k)), strict=True)),
        "m_step": dict(zip(MODEL, kata.m_step(X, shares, ridge), strict=True)),
    }


EXPECTED = ("log-likelihood", "responsibilities")
MODEL = ("weights", "means", "covariances")


@check(
    {
        "X": tables(),
        "k": st.integers(1, 4),
        "tol": st.sampled_from([-1e9, 0.05, 1.0]),
        "max_iter": st.sampled_from([0, 1, 2, 5, 17]),
        "ridge": st.sampled_from([5.0, 5.0, 900.0, 1e5]),
        "seed": st.integers(0, 999),
    },
    rel=1e-6,
    abs=1e-6,
)
def runs(kata, X, k, tol, max_iter, ridge, seed):
    """Whole runs with a ridge that keeps every turn far from singular; a large one makes falls."""
    rng = np.random.default_rng(seed)
    model = start(rng, X, k, float(rng.choice([60, 3000])))
    if rng.choice([0, 0, 1]):
        model = with_a_rare_cloud(model, 1e-9)
    model, likelihoods = kata.fit(X, model, ridge, tol, max_iter)
    kept = dict(zip(MODEL, [part.copy() for part in model], strict=True))
    kept["log-likelihoods"] = list(likelihoods)
    for part in model:
        part[:] = 0
    return kept


@check({"seed": st.integers(0, 10_000)}, rel=1e-7, abs=1e-7, examples=4)
def two_places(kata, seed):
    """Narrow clouds two million apart: no one place is near both."""
    rng = np.random.default_rng(seed)
    side = rng.permutation(np.arange(12) % 2)
    X = 999_000 * (2 * side[:, np.newaxis] - 1) + 0.01 * rng.normal(size=(12, 2))
    return dict(zip(MODEL, kata.m_step(X, np.eye(2)[side], 0.0), strict=True))


@runs.large()
def five_thousand_rows(rng, n=5000):
    return {
        "X": rng.normal(size=(n, 4)),
        "k": 3,
        "tol": -1e9,
        "max_iter": 10,
        "ridge": 5.0,
        "seed": 1,
    }
