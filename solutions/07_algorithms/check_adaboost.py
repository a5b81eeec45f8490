"""Full grading of adaboost: every stump, vote and weight by value, for ties are decided."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check


@st.composite
def tables(draw):
    """A few rows in some layout; many values are equal, and sometimes all."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(1, 14), st.integers(1, 6)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, draw(st.sampled_from([1, 3, 12, 127])), (n, d))
    if draw(st.booleans()):
        # A column of one value has a threshold as well: inf.
        X[:, 0] = X[0, 0]
    X = np.array(X / 7 if "f" in dtype else X, dtype=dtype, order=draw(st.sampled_from("CF")))
    X.flags.writeable = False
    return X


def labels(rng, X):
    """Chance, or what a threshold says, or one class."""
    if rng.random() < 0.2:
        return np.full(len(X), rng.choice([-1, 1]))
    if rng.random() < 0.2:
        return np.where(X[:, -1] <= np.median(X), -1, 1).astype("int8")
    return rng.choice([-1, 1], len(X)).astype(rng.choice(["int64", "int8", ">i2", "float64"]))


def plain(stump):
    """The three parts of a stump, in any types of numbers."""
    if type(stump) is not tuple or len(stump) != 3:
        return f"expected (feature, threshold, left), got {stump!r}"
    return int(stump[0]), float(stump[1]), int(stump[2])


@check({"X": tables(), "seed": st.integers(0, 999)}, examples=90)
def stumps(kata, X, seed):
    """For weights of all kinds, some of which differ by a little."""
    rng = np.random.default_rng(seed)
    y = labels(rng, X)
    weights = rng.integers(1, rng.choice([2, 4, 99]), len(X)) + 1e-7 * rng.integers(0, 9, len(X))
    return plain(kata.fit_stump(X, y, weights / weights.sum()))


@check(
    {
        "raw": st.lists(st.integers(1, 9), min_size=1, max_size=12),
        "small": st.sampled_from([1, 1e-5, 2e-8, 1e-12]),
        "seed": st.integers(0, 999),
    },
    rel=1e-7,
)
def votes(kata, raw, small, seed):
    """Mistakes of any weight below 0.5, down to none; the caller writes into what comes."""
    rng = np.random.default_rng(seed)
    weights = np.array([*raw, sum(raw) + 1.0])
    wrong = np.append(rng.random(len(raw)) < rng.choice([0.1, 0.6, 1]), False)
    weights[wrong] *= small
    weights /= weights.sum()
    before = weights.copy()
    vote, grown = kata.reweigh(weights, wrong)
    kept = grown.copy()
    grown[:] = 0
    return vote, kept, bool((weights == before).all())


@check(
    {
        "X": tables(),
        "n_rounds": st.sampled_from([0, 1, 2, 5, 16]),
        "seed": st.integers(0, 999),
    },
    rel=1e-7,
    abs=1e-7,
)
def rounds(kata, X, n_rounds, seed):
    """All rounds, and what they say of rows between and beyond."""
    rng = np.random.default_rng(seed)
    found = kata.boost(X, labels(rng, X), n_rounds)
    if type(found) is not list or any(type(pair) is not tuple for pair in found):
        return f"expected a list of (vote, stump), got {found!r}"
    return [(vote, plain(stump)) for vote, stump in found]


@st.composite
def one_mistake_each(draw):
    """Each column is right but in one row: every round halves the rows not yet mistaken."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    y = rng.permutation(np.repeat([-1, 1], 24))
    # After 26 rounds the next error is 6e-10, and not 0.
    return rng.permutation((y[:, np.newaxis] > 0) ^ np.eye(48, dtype=bool), axis=1) * 1, y


@check({"table": one_mistake_each()}, rel=1e-7, abs=1e-7, examples=2)
def until_next_to_nothing_is_wrong(kata, table):
    return [(vote, plain(stump)) for vote, stump in kata.boost(*table, 40)]


@check({"X": tables(), "size": st.integers(0, 15), "seed": st.integers(0, 999)})
def sums(kata, X, size, seed):
    """Of any stumps, some of which ask exactly for a value."""
    rng = np.random.default_rng(seed)
    found = [
        (
            float(rng.normal()),
            (
                int(rng.integers(X.shape[1])),
                float(rng.choice([X[0, 0], X[-1, -1], 2.5, np.inf])),
                int(rng.choice([-1, 1])),
            ),
        )
        for _ in range(size)
    ]
    return kata.scores(found, X)


@rounds.large()
def a_thousand_rows(rng, n=1000):
    return {"X": rng.normal(size=(n, 4)), "n_rounds": 5, "seed": 1}
