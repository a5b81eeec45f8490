"""Full grading of standardise: any axis of up to six, equal numbers, small units, far means."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, dimensions, dtypes, result, upto

# What whole numbers from -9 to 9 are multiplied by, what is then added, and the dtype.
KINDS = [
    (1, 0, "float64"),
    (0.1, 0, "float64"),
    (1e-12, 0, "float64"),
    (1e-18, 1e-12, "float64"),
    (0.1, 50_000, "float64"),
    (1, 900_000, "float64"),
    (1, 900_000, "float32"),
    (0.1, 0, "float32"),
    (1, 0, "int64"),
    (1, -900_000, "int32"),
    (1, 50, "uint8"),
    (14, -2, "int8"),
    (14, 127, "uint8"),
    (3600, 0, "int16"),
    (3600, 32_767, "uint16"),
    (1, 32_700, "int16"),
    (1, 65_000, "uint16"),
    (100_000, 0, "int32"),
    (50_000, 500_000, "uint64"),
]
# Where each slice has its own.
UNITS = [1e-12, 0.1, 1e5]
# Sums of many of them are exact in any order.
POWERS = [1.0, 2.0**19, 2.0**-39]


@st.composite
def arrays(draw):
    """An array and one of its axes; slices of equal numbers are frequent."""
    few = st.lists(st.integers(1, 5), min_size=1, max_size=3)
    shape = tuple(draw(few | few | st.lists(st.integers(1, 2), min_size=4, max_size=6)))
    axis = draw(st.integers(-len(shape), len(shape) - 1))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    scale, origin, dtype = KINDS[rng.integers(len(KINDS))]
    x = rng.integers(-9, 10, size=shape)
    if dtype == "float64" and rng.random() < 0.3:
        scale, origin = rng.choice(UNITS, size=x.take([0], axis).shape), 0
    x = x * scale + origin
    first = x.take([0], axis)
    # Now and then all slices are, and then every other time they hold zeros alone.
    equal = rng.random(first.shape) < rng.choice([0.3, 0.3, 0.3, 0.3, 1])
    first = first * (rng.random() < 0.5 or not equal.all())
    return np.where(equal, first, x).astype(dtype), axis


@check(
    {
        "n": st.sampled_from([300, 3_000, 20_000]),
        "number": st.sampled_from([*POWERS, 0.1, 12.7]),
    },
    rel=1e-6,
    abs=1e-6,
    examples=15,
    without={"reused input": "equal numbers turned round are the same numbers"},
)
def one_among_equal_ones(kata, n, number):
    """Two columns of equal numbers; among powers of two one that is a millionth larger."""
    x = np.full((n, 2), number)
    if number in POWERS:
        x[n // 2] *= 1.000_001_01
    z = kata.standardise(x)
    return {"z-score of the first": z[0], "of the middle": z[n // 2], "of the last": z[-1]}


@check(
    {"case": arrays()},
    rel=1e-6,
    abs=1e-6,
    examples=180,
    vary={"case.0": dimensions(6) | upto(3_000) | dtypes("float32")},
    result=result(dtype="float64", owns_memory=True),
)
def z_scores(kata, case):
    x, axis = case
    before, writable = x.copy(), x.flags.writeable
    z = kata.standardise(x, axis)
    return {
        "x is unchanged": np.array_equal(x, before),
        "x can be written to as before": x.flags.writeable == writable,
        "z-scores": z,
    }


@check({"case": arrays()}, rel=1e-6, abs=1e-6, examples=35)
def z_scores_by_default(kata, case):
    """Without an axis, of an array that is upside down in memory and read-only; then once more."""
    x = np.array(case[0][::-1], order="F")[::-1]
    x.flags.writeable = False
    first = kata.standardise(x)
    writable, kept = first.flags.writeable, first.copy()
    if writable:
        first[...] = 7
    return {
        "result can be written to": writable,
        "z-scores": kept,
        "z-scores once more": kata.standardise(x),
    }
