"""Full grading of moving_average: gaps, spikes and ends, every dtype, windows of any length."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


@st.composite
def series(draw):
    """Few numbers, some of them missing, some huge."""
    dtype = draw(st.sampled_from(["float64"] * 6 + ["float32"] * 2 + INTEGERS))
    n = draw(st.integers(1, 14) | st.just(600))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    if dtype in INTEGERS:
        ends = np.iinfo(dtype)
        values = rng.integers(ends.min, ends.max, size=n, dtype=dtype, endpoint=True)
        # Sums of the ends wrap in any dtype; small numbers would not.
        return np.where(rng.random(n) < 0.3, rng.choice([ends.min, ends.max]), values).astype(dtype)
    values = rng.normal(size=n)
    huge = rng.choice([1e17, 1e40, 1e100], size=n) if dtype == "float64" else 3e38
    values = np.where(rng.random(n) < rng.choice([0, 0.2]), huge, values)
    values = np.where(rng.random(n) < rng.choice([0, 0.3, 0.8]), np.nan, values)
    return values.astype(dtype)


@check(
    {
        "values": series(),
        "window": st.one_of(
            st.integers(1, 6), st.integers(7, 40), st.sampled_from([101, 256, 511])
        ),
    }
)
def means(kata, values, window):
    return kata.moving_average(values, window)


@means.verify
def _(yours, reference, values, window):
    n = len(values)
    assert isinstance(yours, np.ndarray), f"an array is asked, not {type(yours).__name__}"
    assert yours.shape == (n,), f"the shape is ({n},), yours has {yours.shape}"
    assert yours.dtype == np.float64, f"float64 is asked, yours has {yours.dtype}"
    for i in range(n):
        start, stop = max(0, i - window // 2), i + (window - 1) // 2 + 1
        part = values[start:stop].astype(np.float64)
        part = part[~np.isnan(part)]
        if not len(part):
            assert np.isnan(yours[i]), f"window {i} is empty: NaN is asked, yours is {yours[i]}"
            continue
        # Written so that a NaN counts as wrong.
        assert abs(yours[i] - part.mean()) <= 1e-9 * np.abs(part).max() + 1e-300, (
            f"the mean at place {i}, over places {start} to {min(stop, n) - 1}, is "
            f"{part.mean():.9g}; yours is {yours[i]:.9g}"
        )


@check({"values": st.just(np.arange(9.0))}, examples=1)
def many(kata, values):
    """A few means stand for all: the answer is timed, and not its transport."""
    return kata.moving_average(values, 50)[:100]


@many.large(at_most=150)
def fifty_thousand(rng):
    values = rng.normal(size=50_000)
    values[rng.random(50_000) < 0.02] = np.nan
    return {"values": values}
