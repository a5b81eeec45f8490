"""Full grading of einsum_attention: any small shape and dtype, masks of every kind."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, result

DTYPES = ["float64"] * 3 + ["float32", "float16", "int8", "uint8", "int16", "uint16", "int64"]
SIZES = st.integers(1, 4)


@st.composite
def arguments(draw):
    """Queries, keys, values and often a mask; sizes are often equal, scores often huge."""
    separate = st.tuples(*[SIZES] * 2, SIZES | st.just(40), SIZES, SIZES | st.just(20), SIZES)
    b, m, n, h, d, e = draw(separate | SIZES.map(lambda size: (size,) * 6))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = draw(st.sampled_from(DTYPES))
    reach = draw(st.sampled_from([1, 3, 5, 100, 100]))
    # All scores just below 709.78, the logarithm of the largest float: their sum is above it.
    brink = dtype == "float64" and draw(st.integers(0, 5)) == 5

    def array(reach, *shape):
        numbers = rng.uniform(0 if dtype[0] == "u" else -reach, reach, shape)
        if brink:
            numbers = (708.9 / d**0.5) ** 0.5 + rng.uniform(-1e-4, 1e-4, shape)
        if dtype[0] != "f" and reach == 100 and rng.random() < 0.5:
            numbers = rng.choice([0 if dtype[0] == "u" else -100, 100], shape)
        return (numbers if dtype[0] == "f" else np.round(numbers)).astype(dtype)

    far = draw(st.sampled_from([reach, 100]))
    arrays = [array(reach, b, m, h, d), array(reach, b, n, h, d), array(far, b, n, h, e)]
    share = draw(st.sampled_from([None, 0.1, 0.5, 0.9]))
    return arrays if share is None else [*arrays, rng.random((b, m, n)) < share]


def laid_out(array):
    """The same numbers, read-only, with the first axis reversed and the last axis outermost."""
    array = np.array(array[::-1], order="F")[::-1]
    array.flags.writeable = False
    return array


@check({"arrays": arguments()}, examples=150, abs=1e-9, result=result(dtype="float64"))
def attention(kata, arrays):
    """What an answer finds a second time, after the first result was written over."""
    if len(arrays) == 4:
        arrays = [laid_out(array) for array in arrays]
    for array in kata.einsum_attention(*arrays):
        array[...] = -1
    return kata.einsum_attention(*arrays)


@attention.large()
def sixteen_heads(rng):
    shape = (2, 60, 16, 8)
    return {"arrays": [*rng.normal(size=(3, *shape)), rng.random((2, 60, 60)) < 0.5]}


@check({"dtypes": st.just(["int8", "int16", "int32", "float16", "float32"])}, examples=1, abs=1e-9)
def a_million_features(kata, dtypes):
    """Weights of two queries whose scores are ten million below 0, or two; all sums are exact."""
    queries, keys = np.full((1, 2, 1, 2**20), 100), np.full((1, 4, 1, 2**20), -100)
    keys[0, 1, 0, 0] = -90
    keys[0, 2] = -20
    arrays = queries, keys, np.ones((1, 4, 1, 1))
    mask = np.array([[[True, True, False, False], [True, False, True, False]]])
    return {
        f"2**20 features in {dtype}": kata.einsum_attention(
            *(array.astype(dtype) for array in arrays), mask
        )[1]
        for dtype in dtypes
    }
