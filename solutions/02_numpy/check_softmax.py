"""Full grading of softmax: scores near and far, many of them -inf, along any axis."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, dimensions, result

INTEGERS = ["int64", "uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64"]


@st.composite
def arrays(draw):
    """An array and one of its axes; some have slices that are far apart, or -inf alone."""
    shape = tuple(draw(st.lists(st.integers(1, 5), min_size=1, max_size=3)))
    axis = draw(st.integers(-len(shape), len(shape) - 1))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = rng.choice(["float64"] * 6 + ["float32"] * 3 + INTEGERS)
    if dtype in INTEGERS and dtype != "int64":
        bounds = np.iinfo(dtype)
        ends = max(bounds.min, -(10**6)), min(bounds.max, 10**6)
        return rng.integers(*ends, size=shape, endpoint=True).astype(dtype), axis
    x = rng.normal(size=shape) * rng.choice([1, 30, 1000])
    slices = np.delete(np.array(shape), axis)
    apart = np.expand_dims(
        rng.choice([0, 0, 700, -700, -800, 999_000, -999_000], size=slices), axis
    )
    x = np.clip(x, -1000, 1000) + apart * (rng.random() < 0.6)
    if dtype != "int64":
        impossible = rng.random(shape) < rng.choice([0, 0.3, 0.9])
        x = np.where(impossible, -np.inf, x)
    return x.astype(dtype), axis


@check(
    {"case": arrays()},
    rel=1e-9,
    abs=1e-9,
    examples=150,
    vary={"case.0": dimensions(4)},
    result=result(dtype="float64", owns_memory=True),
)
def both(kata, case):
    x, axis = case
    before = x.copy()
    logs = kata.log_sum_exp(x, axis)
    # For one dimension the contract leaves open what kind of float it is.
    if isinstance(logs, float) and x.ndim == 1:
        logs = np.array(float(logs))
    return logs, kata.softmax(x, axis), np.array_equal(x, before)


@check({"case": arrays()}, rel=1e-9, abs=1e-9, examples=35)
def both_by_default(kata, case):
    """Without an axis, of an array that is upside down in memory and read-only; then once more."""
    came = {"of x": (kata.softmax(case[0]), np.asarray(kata.log_sum_exp(case[0])))}
    x = np.array(case[0][::-1], order="F")[::-1]
    x.flags.writeable = False
    first = kata.softmax(x), kata.log_sum_exp(x)
    kept = [np.array(found) for found in first]
    for found in first:
        if isinstance(found, np.ndarray):
            found[...] = 7
    came["of x, upside down in memory, column by column, and read-only"] = kept
    came["of that once more, after 7 was written into the first results"] = (
        kata.softmax(x),
        np.asarray(kata.log_sum_exp(x)),
    )
    return came


@st.composite
def long_slices(draw):
    """One slice of 3,000: a sum of so many exp(705) is infinite, and small shares add up.

    The largest stand anywhere: what works in blocks meets them in its first, or later.
    """
    largest = draw(st.sampled_from([0.0, 705, -720]))
    return {
        "length": 3000,
        "others": largest - draw(st.sampled_from([0, 20, 30, 1000])),
        "largest": largest,
        "from": draw(st.sampled_from([0, 1500, 2997])),
        "how many": draw(st.integers(1, 3)),
    }


def scores_of(line):
    x = np.full((1, line["length"]), line["others"])
    x[0, line["from"] : line["from"] + line["how many"]] = line["largest"]
    return x


@check({"line": long_slices()}, rel=1e-9, abs=1e-9, examples=24)
def both_of_many(kata, line):
    x = scores_of(line)
    return kata.softmax(x), np.asarray(kata.log_sum_exp(x))


def very_long(others, largest):
    return {"length": 100_000, "others": others, "largest": largest, "from": 0, "how many": 1}


VERY_LONG = [very_long(700.0, 700.0), very_long(699.0, 699.0), very_long(-31.0, 0.0)]


@check({"line": st.sampled_from(VERY_LONG)}, rel=1e-9, abs=1e-9, examples=9)
def both_of_very_many(kata, line):
    x = scores_of(line)
    return kata.softmax(x)[0, :2], float(kata.log_sum_exp(x)[0])
