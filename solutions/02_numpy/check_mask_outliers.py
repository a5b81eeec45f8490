"""Full grading of mask_outliers: quarters, whose quartiles and limits are exact in any dtype."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, dtypes, result, upto

DTYPES = ["float64", "float64", "float32", "int64", "int32", "int8"]
# What moves a table, or shrinks it, without a rounding: no tolerance fits all sizes.
MOVED = {"float64": 2.0**33, "int64": 2**33, "int32": 2**26}
SHRUNK = {"float64": 2.0**-40, "float32": 2.0**-40}
# No number of a table lies on its limits with the last one, in no dtype narrower than float64.
KS = st.sampled_from([0, 0.5, 1, 1.5, 3, 2.2360679])
EXACT = result(dtype={"0": "float64", "1": "bool"})


@st.composite
def tables(draw):
    """Few different numbers and some wild ones, so that quartiles and limits are often met."""
    shape = draw(st.tuples(st.integers(1, 12), st.integers(1, 4)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = DTYPES[rng.integers(len(DTYPES))]
    table = rng.integers(-6, 7, size=shape) * np.where(rng.random(shape) < 0.2, 16, 1)
    if dtype.startswith("float"):
        unknown = rng.random(shape) < rng.choice([0, 0.3, 0.8])
        unknown[rng.integers(shape[0], size=shape[1]), np.arange(shape[1])] = False
        scale = rng.choice([1, 1000], size=shape[1])
        table = np.where(unknown, np.nan, table / 4 * scale)
    if rng.random() < 0.2:
        table = table + MOVED.get(dtype, 0)
    elif rng.random() < 0.2:
        table = table * SHRUNK.get(dtype, 1)
    return table.astype(dtype)


@check(
    {"values": tables(), "k": KS},
    abs=1e-9,
    examples=150,
    vary={"values": upto(10_000) | dtypes("float32", "int16", "int8", "uint64")},
    result=EXACT,
)
def outliers(kata, values, k):
    return kata.mask_outliers(values, k)


@check({"values": tables()}, abs=1e-9, examples=35, result=EXACT)
def outliers_by_default(kata, values):
    """Without k, of a table that is upside down in memory, big-endian and read-only; twice."""
    values = np.array(values[::-1], order="F", dtype=values.dtype.newbyteorder(">"))[::-1]
    values.flags.writeable = False
    first = kata.mask_outliers(values)
    kept = [array.copy() for array in first]
    for array in first:
        array[...] = 0
    return kept, kata.mask_outliers(values)
