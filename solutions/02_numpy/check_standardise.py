"""Full grading of standardise: any axis of up to three, equal numbers, small units, far means."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

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
]


@st.composite
def arrays(draw):
    """An array and one of its axes; slices of equal numbers are frequent."""
    shape = tuple(draw(st.lists(st.integers(1, 5), min_size=1, max_size=3)))
    axis = draw(st.integers(-len(shape), len(shape) - 1))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    scale, origin, dtype = KINDS[rng.integers(len(KINDS))]
    x = rng.integers(-9, 10, size=shape) * scale + origin
    first = x.take([0], axis)
    equal = rng.random(first.shape) < 0.3
    return np.where(equal, first, x).astype(dtype), axis


@check({"case": arrays()}, rel=1e-6, abs=1e-6, examples=300)
def z_scores(kata, case):
    x, axis = case
    x = x.copy()
    before = x.copy()
    return kata.standardise(x, axis), np.array_equal(x, before)


@check({"case": arrays()}, rel=1e-6, abs=1e-6, examples=60)
def z_scores_by_default(kata, case):
    """Without an axis; and x lies in memory the other way round."""
    return kata.standardise(np.asfortranarray(case[0]))
