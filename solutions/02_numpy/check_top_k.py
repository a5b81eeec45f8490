"""Full grading of top_k: every dtype to its ends, few different numbers, long rows too."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome

INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


@st.composite
def questions(draw):
    """Rows of few different numbers, so that ties are everywhere, the ends of the dtype too."""
    dtype = np.dtype(draw(st.sampled_from([*INTEGERS, "float32", "float64"])))
    n, m = (
        draw(st.integers(0, 4)),
        draw(st.one_of(st.integers(0, 6), st.sampled_from([20, 40, 300]))),
    )
    k = draw(st.one_of(st.integers(0, m), st.sampled_from([0, m, m + 1, -1])))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    if dtype.kind == "f":
        some = [-np.inf, np.inf, 0.0, -0.0, 0.1, *rng.normal(size=4)]
    else:
        ends = np.iinfo(dtype)
        some = [ends.min, ends.min + 1, ends.max - 1, ends.max, 0, 1, *rng.integers(2, 100, 3)]
    pool = np.array([dtype.type(number) for number in some])
    scores = pool[rng.integers(0, len(pool), size=(n, m))]
    return (np.asfortranarray(scores) if rng.random() < 0.3 else scores), k


@check({"question": questions()}, examples=250)
def columns(kata, question):
    return outcome(lambda: kata.top_k(*question), ValueError)


@check({"scores": st.just(np.arange(6).reshape(2, 3))}, examples=1)
def many(kata, scores):
    return kata.top_k(scores, 3)


@many.large()
def ten_classes(rng):
    return {"scores": rng.normal(size=(20_000, 10))}
