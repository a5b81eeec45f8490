"""Full grading of k_nearest: neighbours and weights by value, votes up to ties of rounding."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

DTYPES = ["int64", "float64", ">f8", "uint8", "int8", ">i2"]


def numbers(rng, shape, dtype, near):
    """Return whole numbers up to ``near`` in size, or as far as this dtype goes here."""
    reach = near or {"int64": 1000, "float64": 1000}.get(dtype, 100)
    return rng.integers(0 if dtype == "uint8" else -reach, reach, shape, endpoint=True)


@st.composite
def cases(draw):
    """A few or many rows of whole numbers; in a narrow range most distances have equals."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, m = draw(st.tuples(st.sampled_from([1, 3, 9, 60, 200]), st.integers(1, 5)))
    # Of sixty columns the squares add up to more than 2**24, which float32 rounds.
    d = draw(st.integers(1, 3) | st.just(60))
    dtype, order = draw(st.sampled_from(DTYPES)), draw(st.sampled_from("CF"))
    # Queries may be of another dtype, and hold what that of the rows does not.
    other = draw(st.just(dtype) | st.sampled_from(DTYPES))
    near = draw(st.sampled_from([1, 4, None]))
    X, queries = (
        numbers(rng, (rows, d), kind, near).astype(kind, order=order)
        for rows, kind in ((n, dtype), (m, other))
    )
    y = rng.integers(-3, 4, n).astype(draw(st.sampled_from(["int64", "int8", ">i4"])))
    if y.dtype == np.int64:
        # Any integers: float64 rounds the large ones, and the largest are uint64.
        y = draw(st.sampled_from([y, y + 2**62, 2**63 + (y + 3).astype("uint64")]))
    for array in (X, queries, y):
        array.flags.writeable = False
    k = draw(st.integers(1, n)) + n * draw(st.sampled_from([0, 0, 0, 1]))
    return X, y, queries, k


def plain(labels):
    """Any integer dtype is right for labels and rows."""
    if not isinstance(labels, np.ndarray) or labels.dtype.kind not in "iu":
        return labels
    return labels.tolist() if labels.flags.writeable else "what cannot be written to"


def refused(call):
    """Return what is returned, or that it was ValueError; other exceptions tell their line."""
    try:
        return call()
    except ValueError:
        return "ValueError"


@check({"case": cases()})
def nearest(kata, case):
    X, _, queries, k = case
    found = refused(lambda: kata.neighbours(X, queries, k))
    if type(found) is not tuple:
        return found
    return {"rows": plain(found[0]), "distances": found[1]}


@nearest.large(at_most=8)
def two_thousand_rows(rng, n=2000):
    X, queries = rng.integers(-1000, 1000, (n, 6)), rng.integers(-1000, 1000, (200, 6))
    return {"case": (X, None, queries, 5)}


@st.composite
def extremes(draw):
    """Rows as far away as may be, hardly farther than others, and many at equal distances."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.sampled_from([(2, 2), (9, 2), (1_999, 2), (2, 600)]))
    X, queries = (
        rng.choice([-1, 1], (rows, 1)) * rng.integers(999, 1000, (rows, d), endpoint=True)
        for rows in (n, 3)
    )
    # Beside 1,000 in another column 1 more adds less than 0.001.
    X[:, -1] = rng.integers(0, 2, n)
    queries[0] = 0
    return X, None, queries, draw(st.integers(1, min(n, 12)))


@check({"case": extremes()}, examples=20)
def far_close_and_equal(kata, case):
    X, _, queries, k = case
    found = kata.neighbours(X, queries, k)
    return {"rows": plain(found[0]), "distances": found[1]}


@st.composite
def many_rows(draw):
    """The nearest are among the last of forty thousand rows: int16 does not count so far."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    X = rng.integers(-1000, 0, (40_000, 2))
    X[-50:] = rng.integers(1, 1000, (50, 2))
    return X, None, rng.integers(400, 600, (1, 2)), draw(st.integers(1, 12))


@check({"case": many_rows()}, examples=2)
def nearest_of_many_rows(kata, case):
    X, _, queries, k = case
    rows, distances = kata.neighbours(X, queries, k)
    return {"rows": plain(rows), "distances": distances}


@st.composite
def distances(draw):
    """Roots of small whole numbers, of which some are 0."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    size = draw(st.tuples(st.integers(1, 4), st.integers(1, 6)))
    return np.sqrt(rng.integers(0, draw(st.sampled_from([4, 30, 4_000_000])), size))


@check({"distances": distances()}, examples=40)
def weights(kata, distances):
    return kata.weigh(distances)


@st.composite
def ballots(draw):
    """Weights that are nearly equal, or equal; their sums are not rounded."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    size = draw(st.tuples(st.integers(1, 4), st.integers(1, 6)))
    near = draw(st.sampled_from([1, 2**-7, 2**-23]))
    return rng.integers(-2, 3, size), 0.25 + rng.integers(0, 3, size) * near


@check({"ballot": ballots()})
def votes(kata, ballot):
    return plain(kata.vote(*ballot))


@check({"case": cases(), "weighted": st.booleans()})
def labels(kata, case, weighted):
    return plain(refused(lambda: kata.k_nearest(*case, weighted)))


@labels.verify
def _(yours, reference, case, weighted):
    X, y, queries, k = case
    if k > len(X):
        assert yours == reference, f"{k} neighbours of {len(X)} rows: expected ValueError"
        return
    assert type(yours) is list, f"expected an array of integer labels, got {yours}"
    assert len(yours) == len(queries), f"expected {len(queries)} labels, got {len(yours)}"
    for query, came, right in zip(queries, yours, reference, strict=True):
        away = np.sqrt(((X.astype(float) - query) ** 2).sum(axis=1))
        rows = sorted(range(len(X)), key=away.__getitem__)[:k]
        here = [row for row in rows if away[row] == 0]
        totals: dict[int, float] = {}
        for row in here if here and weighted else rows:
            weight = 1 / away[row] if weighted and not here else 1.0
            totals[int(y[row])] = totals.get(int(y[row]), 0) + weight
        best = max(totals.values())
        # A tie up to rounding may go either way; one of whole numbers may not.
        near = {label for label, total in totals.items() if total > best - 1e-9}
        exact = not weighted or here or came not in near
        assert came == right if exact else came in near, (
            f"query {query.tolist()}: totals {totals}, expected {right}, got {came}"
        )
