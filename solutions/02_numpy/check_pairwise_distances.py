"""Full grading of pairwise_distances: every dtype, far from the origin too, then many pairs."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def two_sets(draw):
    """Up to six points in each set, some in both, near the origin or a million away from it."""
    d = draw(st.integers(1, 5))
    dtypes = [draw(st.sampled_from(["float64", "float32", "int64", "uint8"])) for _ in "ab"]
    # Numbers that rounding can spoil: no tenth but 0 and 0.5 has an exact float.
    tenths = 1 if set(dtypes) & {"int64", "uint8"} else 10
    pool = draw(st.lists(st.tuples(*[st.integers(0, 255)] * d), min_size=1, max_size=8))
    far = "uint8" not in dtypes and draw(st.booleans())
    origin = np.arange(1, d + 1) * 1_000_000 * far
    sets = (
        draw(st.lists(st.sampled_from(pool), max_size=6).map(lambda rows: np.array(rows)))
        for _ in dtypes
    )
    return tuple(
        (origin + rows.reshape(-1, d) / tenths).astype(dtype)
        for rows, dtype in zip(sets, dtypes, strict=True)
    )


@check({"sets": two_sets()}, examples=120)
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
