"""Full grading of pairwise_distances: every dtype, far from the origin too, then many pairs."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

DTYPES = ["float64", "float32", "int64", "int32", "uint8"]
# Two sets of one narrow dtype are where most goes wrong: they come as often as all mixtures.
PAIRS = [(x, x) for x in DTYPES] * 4 + [(x, y) for x in DTYPES for y in DTYPES if x != y]


@st.composite
def two_sets(draw):
    """Up to six points in each set, some in both: near the origin, far from it, or far apart."""
    d = draw(st.integers(1, 8))
    dtypes = draw(st.sampled_from(PAIRS))
    where = "near" if "uint8" in dtypes else draw(st.sampled_from(["near", "far", "apart"]))
    # Numbers that rounding can spoil: no tenth but 0 and 0.5 has an exact float.
    tenths = 10 if set(dtypes) <= {"float32", "float64"} else 1
    # Both ends often: only there do the squares of large integers leave int64.
    feature = st.sampled_from([0, 255]) | st.integers(0, 255)
    pool = draw(st.lists(st.tuples(*[feature] * d), min_size=1, max_size=8))
    origin = np.arange(1, d + 1) * 1_000_000 * (where == "far")
    sets = (
        draw(st.lists(st.sampled_from(pool), max_size=6).map(lambda rows: np.array(rows)))
        for _ in dtypes
    )
    return tuple(
        np.where(
            where == "apart",
            np.interp(rows.reshape(-1, d), [0, 255], [-1e9, 1e9]),
            origin + rows.reshape(-1, d) / tenths,
        ).astype(dtype)
        for rows, dtype in zip(sets, dtypes, strict=True)
    )


@check({"sets": two_sets()}, examples=200)
def distances(kata, sets):
    return kata.pairwise_distances(*sets)


@distances.verify
def _(yours, reference, sets):
    a, b = (points.astype(np.float64) for points in sets)
    exact = np.sqrt(((a[:, np.newaxis] - b) ** 2).sum(axis=2))
    assert isinstance(yours, np.ndarray), f"an array is asked, not {type(yours).__name__}"
    assert yours.shape == exact.shape, f"the shape is {exact.shape}, yours has {yours.shape}"
    assert yours.dtype == exact.dtype, f"float64 is asked, yours has {yours.dtype}"
    # Written so that a NaN counts as wrong.
    wrong = ~(np.abs(yours - exact) <= 1e-6 * exact.max(initial=0) + 1e-9)
    for i, j in np.argwhere(wrong)[:1]:
        raise AssertionError(
            f"from a[{i}] to b[{j}] it is {exact[i, j]:.9g}, and yours is {yours[i, j]:.9g}; "
            f"{wrong.sum()} of {wrong.size} distances are off by more than is allowed"
        )


@check({"a": st.just(np.eye(3)), "b": st.just(np.eye(2, 3))}, rel=1e-6, examples=1)
def many(kata, a, b):
    """A few sums stand for all distances: the answer is timed, and not its transport."""
    distances = kata.pairwise_distances(a, b)
    return distances.sum(axis=0)[:50], distances.sum(axis=1)[-50:]


@many.large(at_most=60)
def a_thousand_to_a_thousand(rng):
    return {"a": rng.normal(size=(1000, 8)), "b": rng.normal(size=(1000, 8))}
