"""Full grading of pairwise_distances: every dtype, far from the origin too, then many pairs."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, result, upto

FLOATS = ["float64", "float32"]
NARROW = {"int8": -128, "uint8": 0, "int16": -128, "uint16": 0}
DTYPES = [*FLOATS, "int64", "int32", "uint64", "uint32", *NARROW]
# Two sets of one narrow dtype are where most goes wrong: they come as often as all mixtures.
PAIRS = [(x, x) for x in DTYPES] * 8 + [(x, y) for x in DTYPES for y in DTYPES if x != y]


@st.composite
def two_sets(draw):
    """Up to nine points in each set, some in both: near the origin, far from it, or far apart.

    In some, each point has a close one in the same place of the other set.
    """
    # Sizes are drawn, so that they shrink; a generator varies all the rest more than draws would.
    d = draw(st.integers(1, 8))
    sizes = draw(st.tuples(st.integers(0, 9), st.integers(0, 9)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtypes = PAIRS[rng.integers(len(PAIRS))]
    where = "near" if set(dtypes) & set(NARROW) else rng.choice(["near", "off", "far", "apart"])
    # Numbers that rounding can spoil: no tenth but 0 and 0.5 has an exact float.
    tenths = 10 if set(dtypes) <= set(FLOATS) else 1
    pool = rng.integers(0, 255, size=(8, d))
    # Both ends often: only there do the squares of large integers leave int64.
    pool = np.where(rng.random(pool.shape) < 0.5, pool, 254 * (pool > 127))
    # Four points, and four others close to them.
    pool[4:] = pool[:4] + np.eye(1, d, dtype=int)
    origin = np.arange(1, d + 1) * {"far": 1_000_000, "off": 2_000}.get(where, 0)
    chosen = [rng.integers(0, 8, size=size) for size in sizes]
    if rng.random() < 0.4:
        chosen[1] = (chosen[0] + 4) % 8
    sets = (pool[which] for which in chosen)
    return tuple(
        np.where(
            where == "apart",
            np.interp(rows, [0, 255], [0 if dtype[0] == "u" else -1e9, 1e9]),
            origin + rows / tenths + NARROW.get(dtype, 0),
        ).astype(dtype)
        for rows, dtype in zip(sets, dtypes, strict=True)
    )


@check(
    {"sets": two_sets()},
    examples=120,
    vary={"sets.0": upto(1_100), "sets.1": upto(1_100)},
    result=result(dtype="float64", owns_memory=True),
)
def distances(kata, sets):
    """What an answer finds a second time, after the first result was written over."""
    first = kata.pairwise_distances(*sets)
    if not isinstance(first, np.ndarray) or not first.flags.writeable:
        return "expected an array that can be written to"
    first[...] = -1
    return kata.pairwise_distances(*sets)


@st.composite
def tiny_sets(draw):
    """Points that coincide, or are less than a millionth apart, and not by rounding."""
    sizes = draw(st.tuples(st.integers(1, 3), st.integers(1, 3)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    return tuple(rng.integers(0, 9, size=(size, 2)) / 1e8 for size in sizes)


@check({"sets": tiny_sets()}, examples=12)
def tiny_distances(kata, sets):
    return kata.pairwise_distances(*sets)


@distances.verify
@tiny_distances.verify
def _(yours, reference, sets):
    a, b = (points.astype(np.float64) for points in sets)
    exact = np.sqrt(((a[:, np.newaxis] - b) ** 2).sum(axis=2))
    assert isinstance(yours, np.ndarray), f"expected an array, got {yours!r}"
    assert yours.shape == exact.shape, f"expected shape {exact.shape}, got {yours.shape}"
    assert yours.dtype == exact.dtype, f"expected float64, got {yours.dtype}"
    # Written so that a NaN counts as wrong.
    wrong = ~(np.abs(yours - exact) <= 1e-6 * exact.max(initial=0) + 1e-9)
    for i, j in np.argwhere(wrong)[:1]:
        raise AssertionError(
            f"from a[{i}] to b[{j}]: expected {exact[i, j]:.9g}, got {yours[i, j]:.9g}; "
            f"{wrong.sum()} of {wrong.size} distances are off by more than is allowed"
        )


@check({"a": st.just(1e7 + np.eye(3)), "b": st.just(1e7 + np.eye(2, 3))}, rel=1e-6, examples=1)
def sums_far_from_the_origin(kata, a, b):
    """A few sums stand for all distances: the answer is timed, and not its transport."""
    distances = kata.pairwise_distances(a, b)
    return distances.sum(axis=0)[:50], distances.sum(axis=1)[-50:]


@sums_far_from_the_origin.large(at_most=60)
def a_thousand_to_a_thousand(rng, n=1000):
    """Far from the origin: what answers many pairs in another way has to keep the digits, too."""
    a, b = 1e7 + rng.normal(size=(2, n, 8))
    return {"a": a, "b": b}
