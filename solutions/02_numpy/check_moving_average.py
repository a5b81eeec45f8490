"""Full grading of moving_average: gaps, spikes and ends, every dtype, windows of any length."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, dtypes, result, upto

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
    },
    vary={"values": upto(40_000) | dtypes("float32")},
    result=result(dtype="float64", owns_memory=True),
)
def means(kata, values, window):
    """What an answer finds a second time, after the first result was written over."""
    if len(values) % 2:
        values = values[::-1].copy()[::-1]
        values.flags.writeable = False
    first = kata.moving_average(values, window)
    if not isinstance(first, np.ndarray) or not first.flags.writeable:
        return "expected an array that can be written to"
    first[...] = -1
    return kata.moving_average(values, window)


@means.verify
def _(yours, reference, values, window):
    n = len(values)
    assert isinstance(yours, np.ndarray), f"expected an array, got {yours!r}"
    assert yours.shape == (n,), f"expected shape ({n},), got {yours.shape}"
    assert yours.dtype == np.float64, f"expected float64, got {yours.dtype}"
    for i in range(n):
        start, stop = max(0, i - window // 2), i + (window - 1) // 2 + 1
        part = values[start:stop].astype(np.float64)
        part = part[~np.isnan(part)]
        if not len(part):
            assert np.isnan(yours[i]), f"window {i} is empty: expected NaN, got {yours[i]}"
            continue
        # Written so that a NaN counts as wrong.
        assert abs(yours[i] - part.mean()) <= 1e-9 * np.abs(part).max() + 1e-300, (
            f"the mean at place {i}, over places {start} to {min(stop, n) - 1}: expected "
            f"{part.mean():.9g}, got {yours[i]:.9g}"
        )


@check(
    {
        "window": st.sampled_from([5, 701, 1_202]),
        "size": st.sampled_from([1e7, 1e20]),
        "place": st.sampled_from([0, 2_000]),
    },
    abs=1e-9,
    examples=40,
)
def large_numbers_at_one_end(kata, window, size, place):
    """Far from them every window has its digits, however long it is, and if they are not huge."""
    values = np.random.default_rng(0).normal(size=2_400)
    values[place : place + 400] = size
    return kata.moving_average(values, window)


@check({"values": st.just(np.arange(9.0))}, examples=1)
def many(kata, values):
    """A few means stand for all: the answer is timed, and not its transport."""
    return kata.moving_average(values, 50)[:100]


@many.large(at_most=150)
def fifty_thousand(rng):
    values = rng.normal(size=50_000)
    values[rng.random(50_000) < 0.02] = np.nan
    return {"values": values}
