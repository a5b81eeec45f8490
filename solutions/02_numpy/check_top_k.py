"""Full grading of top_k: every dtype to its ends, few different numbers, long rows too."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome, result, upto

INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]


def fractions(dtype, rng):
    """Return floats at every scale, neighbors side by side: a rounding makes them equal."""
    ends = np.finfo(dtype)
    near = np.nextafter(dtype.type(1), dtype.type(2))
    least = ends.smallest_subnormal * np.arange(1, 4)
    return [
        *(-np.inf, ends.min, np.nextafter(ends.min, dtype.type(0)), -1.0, -near, -0.0, 0.0),
        *(*-least, *least, *rng.normal(size=3) * 1e-15, *rng.normal(size=3), 0.1),
        *(1.0, near, 1e16, 1e16 * near, ends.max, np.inf),
    ]


def whole(dtype, rng):
    """Return integers of both ends, around 0, and where a narrower float or integer ends."""
    ends = np.iinfo(dtype)
    # Of more than one byte, where there are more: else the order of bytes decides nothing.
    others = rng.integers(2, min(ends.max, 9_999), 3).tolist()
    limits = [base + step for base in (2**24, 2**53, -(2**24), -(2**53)) for step in (0, 1, 2)]
    return [
        *(ends.min, ends.min + 1, ends.min + 2, ends.min + 3, 0, 1, *others),
        *(number for number in limits if ends.min <= number <= ends.max),
        *(ends.max - 2, ends.max - 1, ends.max),
    ]


@st.composite
def questions(draw):
    """Rows of few different numbers, so that ties are everywhere, the ends of the dtype too."""
    dtype = np.dtype(draw(st.sampled_from(["int64", "float64", *INTEGERS, "float32"])))
    n, m = (
        draw(st.integers(0, 4)),
        draw(st.one_of(st.integers(0, 6), st.sampled_from([20, 40, 150]))),
    )
    # Where k is 0 or refused, no way of looking at the numbers matters.
    k = draw(st.sampled_from([*range(min(m, 20) + 1), m, m, m // 2, m + 1, -1]))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    some = fractions(dtype, rng) if dtype.kind == "f" else whole(dtype, rng)
    pool = np.array([dtype.type(number) for number in some])
    # Of few at one end alone, the ways that look at the largest or the least see nothing else.
    few = draw(st.sampled_from([2, 3, 4, len(pool)]))
    first = draw(st.sampled_from([0, len(pool) - few]) | st.integers(0, len(pool) - few))
    pool = pool[first : first + few]
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


@check(
    {"bytes": st.lists(st.sampled_from([0, 1, 127, 128, 200, 255]), min_size=16, max_size=16)},
    examples=10,
)
def read_as(kata, bytes):
    """The same bytes, one call after the other, are other numbers in another dtype."""
    row = np.array([bytes], dtype="uint8")
    return {
        f"the bytes as {dtype}": kata.top_k(row.view(dtype), 2)
        for dtype in [*INTEGERS, *(f">{name}" for name in ("i2", "u4", "i8"))]
    }


@check({"end": st.sampled_from(["least", "largest"])}, examples=2)
def at_one_end(kata, end):
    """Neighbours at one end of a dtype, and no number from the other."""
    found = {}
    for dtype in INTEGERS:
        step = 1 if end == "least" else -1
        last = np.iinfo(dtype).min if end == "least" else np.iinfo(dtype).max
        scores = np.array([[last + step, last, last + 2 * step]], dtype=dtype)
        found[f"the {end} numbers of {dtype}"] = kata.top_k(scores, 3)
    return found


@check(
    {
        "n": st.sampled_from([3, 7_001]),
        "dtype": st.sampled_from(["int64", "uint64", "float64"]),
    },
    examples=20,
)
def rows_unlike_the_first(kata, n, dtype):
    """The last row alone has large numbers, of 16 digits; the others once more, turned round."""
    scores = (np.arange(4 * n) % 5).astype(dtype).reshape(n, 4)
    scores[-1] = np.array([2**53, 2**53 + 1, 2**53 - 1, 2**53]).astype(dtype)
    return {
        "of the first and the last row": kata.top_k(scores, 3)[[0, -1]],
        "without the last": kata.top_k(scores[:-1].copy(), 3)[:2],
        "turned round": kata.top_k(scores[-2::-1].copy(), 3)[:2],
    }


@check({"scores": st.just(np.arange(6).reshape(2, 3))}, examples=1)
def many(kata, scores):
    return kata.top_k(scores, 3)


@many.large()
def ten_classes(rng):
    return {"scores": rng.normal(size=(20_000, 10))}
