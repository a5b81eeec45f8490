"""Full grading of dbscan: clusters by value, on whole numbers, where distances are exact."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def tables(draw):
    """Crowded or sparse rows of whole numbers in some layout; some rows are equal."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n = draw(st.sampled_from([1, 4, 12, 30, 60]))
    # Of forty columns the squares add up to more than 2**24, which float32 rounds.
    d = draw(st.integers(1, 3) | st.just(40))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    most = {"uint8": 255, "int8": 127}.get(dtype, 1000)
    reach = draw(st.sampled_from([3, 7, 30, most]))
    X = rng.integers(0 if dtype == "uint8" else -reach, reach, (n, d), endpoint=True)
    if draw(st.sampled_from([0, 0, 1])):
        # Far from 0, and close together.
        X = most - X % 9
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    X.flags.writeable = False
    return X


@check({"places": st.permutations([0, -3, 3, -5, -5, -5, 5, 5, 5])}, examples=20)
def between_two_crowds(kata, places):
    """0 is no core row, and close to one of each crowd; few enough to be looked at."""
    return kata.dbscan(np.array(places)[:, np.newaxis], 3, 4).tolist()


EPS = st.sampled_from([1, 2, 3, 5, 5.0, 10, 70, 900]) | st.integers(1, 1000)


@check({"X": tables(), "eps": EPS, "min_rows": st.integers(1, 5) | st.just(40)}, examples=110)
def labels(kata, X, eps, min_rows):
    found = kata.dbscan(X, eps, min_rows)
    whole = isinstance(found, np.ndarray) and found.dtype.kind == "i"
    near, core = kata.close(X, eps), kata.core_rows(X, eps, min_rows)
    return near, core, found.astype(np.int64) if whole else found


@check({"n": st.integers(30, 50), "seed": st.integers(0, 999)}, examples=5)
def chains(kata, n, seed):
    """A long chain, in any order."""
    X = np.random.default_rng(seed).permutation(n)[:, np.newaxis] * 3
    return kata.dbscan(X, 3, 2).tolist()


@check({"n": st.integers(985, 990), "seed": st.integers(0, 999)}, examples=2)
def chains_from_their_end(kata, n, seed):
    order = np.random.default_rng(seed).permutation(n - 1) + 1
    return kata.dbscan(np.append(0, order)[:, np.newaxis], 1, 2).tolist()


@check({"eps": st.integers(1, 1000), "more": st.integers(0, 1)}, examples=20)
def barely_apart(kata, eps, more):
    """By less than a millionth more than ``eps`` where that is large, or not at all."""
    return kata.close(np.array([[0, 1], [eps, 1 - more]]), eps)


@check({"n": st.integers(254, 260), "min_rows": st.sampled_from([2, 40])}, examples=6)
def more_rows_than_a_byte_counts(kata, n, min_rows):
    X = np.append(np.full(n, 7), 90)[:, np.newaxis]
    return kata.core_rows(X, 2, min_rows), kata.dbscan(X, 2, min_rows).tolist()


@check({"more": st.integers(0, 9)}, examples=2)
def squares_beyond_32_bits(kata, more):
    """Of hundreds of columns, or of more than a thousand."""
    rows = np.array([[1000], [1000], [-1000]])
    return [kata.close(np.tile(rows, (1, d + more)), 1000) for d in (600, 1100)]


@labels.large(at_most=20)
def a_thousand_rows(rng, n=1000):
    return {"X": rng.integers(0, 1000, (n, 4)), "eps": 100, "min_rows": 4}
