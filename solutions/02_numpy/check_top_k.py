"""Full grading of top_k: every dtype to its ends, few different numbers, long rows too."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome, result, upto

INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


@st.composite
def questions(draw):
    """Rows of few different numbers, so that ties are everywhere, the ends of the dtype too."""
    dtype = np.dtype(draw(st.sampled_from([*INTEGERS, "float32", "float64"])))
    n, m = (
        draw(st.integers(0, 4)),
        draw(st.one_of(st.integers(0, 6), st.sampled_from([20, 40, 150]))),
    )
    # Where k is 0 or refused, no way of looking at the numbers matters.
    k = draw(st.sampled_from([*range(min(m, 20) + 1), m, m, m // 2, m + 1, -1]))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    if dtype.kind == "f":
        some = [-np.inf, np.inf, 0.0, -0.0, 0.1, *rng.normal(size=4)]
    else:
        ends = np.iinfo(dtype)
        # Of more than one byte, where there are more: else the order of bytes decides nothing.
        others = rng.integers(2, min(ends.max, 9_999), 3)
        some = [ends.min, ends.min + 1, ends.max - 1, ends.max, 0, 1, *others]
    pool = np.array([dtype.type(number) for number in some])
    scores = pool[rng.integers(0, len(pool), size=(n, m))]
    return scores, k, bool(rng.random() < 0.3)


@check(
    {"question": questions()},
    examples=150,
    vary={"question.0": upto(2_000) | upto(1_100, axis=1)},
    result=result(dtype="int64"),
)
def columns(kata, question):
    """Some scores are read-only and reversed in memory; some results are written over."""
    scores, k, odd = question
    if odd:
        scores = np.array(scores[:, ::-1], order="F")[:, ::-1]
        scores.flags.writeable = False
    first = outcome(lambda: kata.top_k(scores, k), ValueError)
    if not odd or not isinstance(first, np.ndarray):
        return first
    kept = first.copy()
    first[...] = -1
    return kept, kata.top_k(scores, k)


@check({"scores": st.just(np.arange(6).reshape(2, 3))}, examples=1)
def many(kata, scores):
    return kata.top_k(scores, 3)


@many.large()
def ten_classes(rng):
    return {"scores": rng.normal(size=(20_000, 10))}
