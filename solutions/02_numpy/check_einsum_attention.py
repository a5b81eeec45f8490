"""Full grading of einsum_attention: any small shape and dtype, masks of every kind."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def arguments(draw):
    """Queries, keys, values and often a mask; sizes are often equal, scores often huge."""
    size = st.integers(1, 4)
    b, m, n, h, d, e = draw(st.tuples(*[size] * 6) | size.map(lambda s: (s,) * 6))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = draw(st.sampled_from(["float64", "float64", "float32", "int8", "uint8", "int64"]))
    reach = draw(st.sampled_from([1, 3, 100]))

    def array(*shape):
        numbers = rng.uniform(0 if dtype == "uint8" else -reach, reach, shape)
        return (numbers if dtype[0] == "f" else numbers.round()).astype(dtype)

    arrays = [array(b, m, h, d), array(b, n, h, d), array(b, n, h, e)]
    share = draw(st.sampled_from([None, 0.1, 0.5, 0.9]))
    return arrays if share is None else [*arrays, rng.random((b, m, n)) < share]


def laid_out(array):
    """The same numbers, read-only, with the first axis reversed and the last axis outermost."""
    array = np.array(array[::-1], order="F")[::-1]
    array.flags.writeable = False
    return array


@check({"arrays": arguments()}, examples=120, abs=1e-9)
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
