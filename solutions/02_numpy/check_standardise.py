"""Full grading of standardise: any axis of up to three, equal numbers, small units, far means."""

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
    (100_000, 0, "int32"),
    (50_000, 500_000, "uint64"),
]
# Where each slice has its own.
UNITS = [1e-12, 0.1, 1e5]


@st.composite
def arrays(draw):
    """An array and one of its axes; slices of equal numbers are frequent."""
    shape = tuple(draw(st.lists(st.integers(1, 5), min_size=1, max_size=3)))
    axis = draw(st.integers(-len(shape), len(shape) - 1))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    scale, origin, dtype = KINDS[rng.integers(len(KINDS))]
    x = rng.integers(-9, 10, size=shape)
    if dtype == "float64" and rng.random() < 0.3:
        scale, origin = rng.choice(UNITS, size=x.take([0], axis).shape), 0
    x = x * scale + origin
    first = x.take([0], axis)
    equal = rng.random(first.shape) < 0.3
    return np.where(equal, first, x).astype(dtype), axis


@check(
    {"case": arrays()},
    rel=1e-6,
    abs=1e-6,
    examples=180,
    vary={"case.0": dimensions(4) | upto(3_000) | dtypes("float32")},
    result=result(dtype="float64", owns_memory=True),
)
def z_scores(kata, case):
    x, axis = case
    before = x.copy()
    return kata.standardise(x, axis), np.array_equal(x, before)


@check({"case": arrays()}, rel=1e-6, abs=1e-6, examples=35)
def z_scores_by_default(kata, case):
    """Without an axis, of an array that is upside down in memory and read-only; then once more."""
    x = np.array(case[0][::-1], order="F")[::-1]
    x.flags.writeable = False
    first = kata.standardise(x)
    kept = first.copy()
    first[...] = 7
    return kept, kata.standardise(x)
