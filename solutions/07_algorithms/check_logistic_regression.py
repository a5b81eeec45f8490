"""Full grading of logistic_regression: what is computed of any place, and where the slope is 0."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome


@st.composite
def tables(draw):
    """Rows of numbers in some layout; often a line separates the classes, or one is missing."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(2, 14), st.integers(1, 3)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    low = 0 if dtype == "uint8" else -100
    X = rng.integers(low, 101, (n, d)) / draw(st.sampled_from([1, 10] if "f" in dtype else [1]))
    y = rng.integers(0, 2, n) if draw(st.sampled_from([1, 1, 0])) else X[:, 0] > np.median(X[:, 0])
    if draw(st.sampled_from([0, 0, 0, 1])):
        X[:, -1] = draw(st.sampled_from([X[:, 0], 5]))
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    y = np.array(y, dtype=draw(st.sampled_from(["int64", "uint8", ">i2", "int8"])))
    X.flags.writeable = y.flags.writeable = False
    return X, y


penalties = st.sampled_from([1e-6, 1e-3, 1, 20.0])


@check(
    {
        "table": tables(),
        "penalty": penalties,
        "size": st.sampled_from([0, 0.5, 30, 300]),
        "seed": st.integers(0, 999),
    }
)
def places(kata, table, penalty, size, seed):
    """Of any place, however huge its scores."""
    X, y = table
    *coef, intercept = size * np.random.default_rng(seed).normal(size=X.shape[1] + 1)
    at = X, y, np.array(coef), float(intercept), penalty
    return kata.probability(X, *at[2:4]), kata.loss(*at), kata.gradient(*at)


@check(
    {
        "table": tables(),
        "penalty": st.sampled_from([0.01, 1, 20.0]),
        "seed": st.integers(0, 999),
        "place": st.sampled_from([(0.1, 0), (1, 0), (4, 0), (0.1, 12), (1, -12), (1, 12)]),
    },
    rel=1e-6,
    abs=1e-6,
)
def steps(kata, table, penalty, seed, place):
    X, y = table
    size, level = place
    *coef, intercept = size * np.random.default_rng(seed).uniform(-1, 1, X.shape[1] + 1)
    # Scores up to 16, so that p * (1 - p) has nine digits. At a level of 12 it is flat enough for
    # a step that has to be halved more than ten times.
    scale = max(1.0, np.abs(X.astype(float)).max())
    before = X / scale, y, np.array(coef), float(intercept) + level, penalty
    after = kata.newton_step(*before)
    rises = kata.loss(*before[:2], *after, penalty) > kata.loss(*before) + 1e-9
    return {"the loss rises": rises, "after the step": after}


# With so many rows rounding lifts the loss most often.
@check({"n": st.sampled_from([7, 10, 11, 26, 27, 30]), "seed": st.integers(0, 999)}, examples=12)
def steps_near_the_minimum(kata, n, seed):
    """All that the loss changes by is rounding."""
    X = np.random.default_rng(seed).normal(size=(n, 1)) * 1e-6
    return kata.newton_step(np.tile(X, (2, 1)), np.repeat([0, 1], n), np.array([3e-5]), 0.0, 1e-6)


@steps_near_the_minimum.verify
def _(yours, reference, n, seed):
    mine, right = np.append(*yours), np.append(*reference)
    cause = " A rise by rounding is no reason to halve." if 1e-5 < mine[0] < 3e-5 else ""
    assert mine.shape == right.shape and np.abs(mine - right).max() <= 1e-9, (
        f"Newton's step leads from [3e-05, 0] to {right.tolist()}, got {mine.tolist()}.{cause}"
    )


@check({"table": tables(), "penalty": penalties})
def fits(kata, table, penalty):
    return outcome(lambda: kata.fit(*table, penalty), ValueError)


@st.composite
def crowds(draw):
    """As many ones as end at 0, added up in a byte."""
    y = np.repeat([1, 0], [draw(st.sampled_from([256, 512])), draw(st.integers(0, 9))])
    X = np.resize([[3.0], [1.0], [2.0]], (len(y), 1))
    return X, y.astype(draw(st.sampled_from(["uint8", "int8"])))


@check({"table": crowds(), "penalty": st.just(1.0)}, examples=4)
def narrow_classes(kata, table, penalty):
    return outcome(lambda: kata.fit(*table, penalty), ValueError)


def far_apart(n):
    """Two crowds with nothing between them: each step leads a little further, for 22 steps."""
    return np.repeat([[100.0], [-100.0]], n, axis=0), np.repeat([1, 0], n)


@check({"table": st.sampled_from([2, 50]).map(far_apart), "penalty": st.just(1e-6)}, examples=2)
def long_ways(kata, table, penalty):
    return kata.fit(*table, penalty)


@long_ways.verify
@narrow_classes.verify
@fits.verify
def _(yours, reference, table, penalty):
    X, y = table
    if type(reference) is dict:
        assert yours == reference, f"one class only: expected {reference}, got {yours}"
        return
    assert type(yours) is tuple and len(yours) == 2, f"expected (coef, intercept), got {yours}"
    coef, intercept = yours
    assert isinstance(coef, np.ndarray) and coef.shape == reference[0].shape, f"got coef {coef!r}"
    assert coef.dtype == np.float64 and type(intercept) is float, f"expected floats, got {yours}"
    scores = X.astype(float) @ coef + intercept
    small = np.exp(-np.abs(scores))
    off = np.where(scores > 0, 1, small) / (1 + small) - y
    steepest = np.abs([*(X.T @ off + penalty * coef), off.sum()]).max()
    assert steepest <= 1e-6, f"an entry of the gradient is {steepest:.3g} at {coef}, {intercept}"


@fits.large()
def five_thousand_rows(rng, n=5000):
    X = rng.normal(size=(n, 8))
    return {"table": (X, (X[:, 0] + rng.normal(size=n) > 0).astype(int)), "penalty": 1.0}
