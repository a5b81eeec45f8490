"""Full grading of softmax: scores near and far, many of them -inf, along any axis."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def arrays(draw):
    """An array and one of its axes; some have slices that are far apart, or -inf alone."""
    shape = tuple(draw(st.lists(st.integers(1, 5), min_size=1, max_size=3)))
    axis = draw(st.integers(-len(shape), len(shape) - 1))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = rng.choice(["float64", "float64", "float32", "int64", "int8", "uint8"])
    if dtype in ("int8", "uint8"):
        bounds = np.iinfo(dtype)
        return rng.integers(bounds.min, bounds.max, size=shape, endpoint=True, dtype=dtype), axis
    x = rng.normal(size=shape) * rng.choice([1, 30, 1000])
    slices = np.delete(np.array(shape), axis)
    apart = np.expand_dims(rng.choice([0, 0, 700, -800, 999_000, -999_000], size=slices), axis)
    x = np.clip(x, -1000, 1000) + apart * (rng.random() < 0.6)
    if dtype != "int64":
        impossible = rng.random(shape) < rng.choice([0, 0.3, 0.9])
        x = np.where(impossible, -np.inf, x)
    return x.astype(dtype), axis


@check({"case": arrays()}, rel=1e-9, abs=1e-9, examples=250)
def both(kata, case):
    x, axis = case
    before = x.copy()
    logs = kata.log_sum_exp(x, axis)
    # For one dimension the contract leaves open what kind of float it is.
    if isinstance(logs, float) and x.ndim == 1:
        logs = np.array(float(logs))
    return kata.softmax(x, axis), logs, np.array_equal(x, before)


@check({"case": arrays()}, rel=1e-9, abs=1e-9, examples=60)
def both_by_default(kata, case):
    """Without an axis; and x lies in memory the other way round."""
    x = np.asfortranarray(case[0])
    return kata.softmax(x), np.asarray(kata.log_sum_exp(x))
