"""Full grading of k_nearest: neighbours and weights by value, votes up to ties of rounding."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome

DTYPES = ["int64", "float64", ">f8", "uint8", "int8", ">i2"]


@st.composite
def cases(draw):
    """A few or many rows of whole numbers; in a narrow range most distances have equals."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, m = draw(st.tuples(st.sampled_from([1, 3, 9, 60, 200]), st.integers(1, 5)))
    # Of sixty columns the squares add up to more than 2**24, which float32 rounds.
    d = draw(st.integers(1, 3) | st.just(60))
    dtype, order = draw(st.sampled_from(DTYPES)), draw(st.sampled_from("CF"))
    top = {"int64": 1000, "float64": 1000}.get(dtype, 100)
    reach = draw(st.sampled_from([1, 4, top]))
    least = 0 if dtype == "uint8" else -reach
    X, queries = (
        np.array(rng.integers(least, reach, (rows, d), endpoint=True), dtype=dtype, order=order)
        for rows in (n, m)
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
    whole = isinstance(labels, np.ndarray) and labels.dtype.kind in "iu"
    return labels.tolist() if whole else labels


@check({"case": cases()})
def nearest(kata, case):
    X, _, queries, k = case
    found = outcome(lambda: kata.neighbours(X, queries, k), ValueError)
    if type(found) is not tuple:
        return found
    return {"rows": plain(found[0]), "distances": found[1], "weights": kata.weigh(found[1])}


@nearest.large(at_most=8)
def two_thousand_rows(rng, n=2000):
    X, queries = rng.integers(-1000, 1000, (n, 6)), rng.integers(-1000, 1000, (200, 6))
    return {"case": (X, None, queries, 5)}


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
    return plain(outcome(lambda: kata.k_nearest(*case, weighted), ValueError))


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
