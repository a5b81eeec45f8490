"""Full grading of pairwise_distances: every dtype, far from the origin too, then many pairs."""

import tracemalloc

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


@st.composite
def many_features(draw):
    """Points as long as an image, at the upper end of the dtype: two are 1 apart, others far."""
    d = draw(st.sampled_from([400, 784, 1_000]))
    dtype = draw(st.sampled_from(["uint8", "int16", "uint16", "float32"]))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    top = 255 if dtype == "float32" else np.iinfo(dtype).max
    a = top - rng.integers(0, 50, size=(4, d))
    b = a - np.eye(1, d, d // 2, dtype=int)
    return a.astype(dtype), b.astype(dtype)


@check({"sets": many_features()}, examples=6)
def hundreds_of_features(kata, sets):
    return kata.pairwise_distances(*sets)


@distances.verify
@tiny_distances.verify
@hundreds_of_features.verify
def _(yours, reference, sets):
    hold_to_a_loop(yours, *sets)


def hold_to_a_loop(yours, a, b, such=""):
    a, b = (points.astype(np.float64) for points in (a, b))
    exact = np.sqrt(((a[:, np.newaxis] - b) ** 2).sum(axis=2))
    assert isinstance(yours, np.ndarray), f"expected an array, got {yours!r}"
    assert yours.shape == exact.shape, f"expected shape {exact.shape}, got {yours.shape}"
    assert yours.dtype == exact.dtype, f"expected float64, got {yours.dtype}"
    # Written so that a NaN counts as wrong.
    wrong = ~(np.abs(yours - exact) <= 1e-6 * exact.max(initial=0) + 1e-9)
    for i, j in np.argwhere(wrong)[:1]:
        raise AssertionError(
            f"{such}from a[{i}] to b[{j}]: expected {exact[i, j]:.9g}, got {yours[i, j]:.9g}; "
            f"{wrong.sum()} of {wrong.size} distances are off by more than is allowed"
        )


# How the sets lie in memory. It is made beside the learner's code: what is sent lies by itself.
LIE = {
    "points[:2] and points[::2]": lambda points: (points[:2], points[::2]),
    "points and points.T": lambda points: (points, points.T),
    "big-endian points[:2] and points[2:]": lambda points: np.split(
        points.astype(points.dtype.newbyteorder(">")), 2
    ),
}


@st.composite
def four_points(draw):
    """Four features, many at the ends of the dtype; the third point is near the first."""
    dtype = draw(st.sampled_from(["int16", "uint16", "int32", "uint32", "int64", "float32"]))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    low, high = 5_000, 5_050
    if dtype != "float32":
        low, high = max(np.iinfo(dtype).min, -(10**9)), min(np.iinfo(dtype).max, 10**9)
    points = rng.choice([low, low + 1, high - 1, high], size=(4, 4))
    points[2] = points[0] + [0, 0, 1 if points[0, 2] < high else -1, 0]
    return points.astype(dtype)


@check({"points": four_points(), "sets": st.sampled_from(list(LIE))}, examples=40)
def sets_in_any_memory(kata, points, sets):
    return kata.pairwise_distances(*LIE[sets](points))


@sets_in_any_memory.verify
def _(yours, reference, points, sets):
    hold_to_a_loop(yours, *LIE[sets](points), such=f"{sets}: ")


@check({"origin": st.sampled_from([1e3, 1e7])}, examples=2)
def memory_far_from_the_origin(kata, origin):
    """The peak of memory, as a multiple of what a, b and the result need."""
    a, b = np.split(origin + np.random.default_rng(0).normal(size=(550, 100)), [500])
    tracemalloc.start()
    try:
        kata.pairwise_distances(a, b)
        return tracemalloc.get_traced_memory()[1] / (a.nbytes + b.nbytes + 8 * 500 * 50)
    finally:
        tracemalloc.stop()


@memory_far_from_the_origin.verify
def _(yours, reference, origin):
    # 12 and not 10, since grading's own copies may be in it. Lost digits of all pairs take 60.
    assert yours <= 12, (
        f"500 x 50 points about {origin:,.0f} from the origin, d = 100: expected at most 10 times "
        f"the memory of a, b and result, got {yours:.1f} times"
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
