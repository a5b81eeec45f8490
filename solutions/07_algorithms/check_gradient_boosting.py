"""Full grading of gradient_boosting: what a stump leaves, and each stump after those before it."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome

LOSSES = st.sampled_from(["squared", "log"])


@st.composite
def tables(draw):
    """A few rows in some layout, many values equal, and sometimes all."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(1, 12), st.integers(1, 3)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, draw(st.sampled_from([1, 3, 100])), (n, d))
    X = np.array(X / 7 if "f" in dtype else X, dtype=dtype, order=draw(st.sampled_from("CF")))
    X.flags.writeable = False
    return X


@check({"X": tables(), "loss": LOSSES, "seed": st.integers(0, 999)})
def steps(kata, X, loss, seed):
    """Everything but the stumps: of a place that may be far away."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 2, len(X)).astype(rng.choice(["int64", "uint8", ">f8"]))
    scores = rng.normal(size=len(X)) * rng.choice([1, 30, 2000])
    stumps = [(int(rng.integers(X.shape[1])), float(X[0, -1]), 0.5, -1.5) for _ in range(14)]
    start = outcome(lambda: kata.initial(y, loss), ValueError)
    return start, kata.residuals(y, scores, loss), kata.predict(2, stumps, X, 0.25)


@check(
    {
        "X": tables(),
        "loss": LOSSES,
        "rate": st.sampled_from([0.1, 0.5, 1.0]),
        "n_rounds": st.sampled_from([0, 1, 4]),
        "seed": st.integers(0, 999),
    }
)
def rounds(kata, X, loss, rate, n_rounds, seed):
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 2 if loss == "log" else 100, len(X))
    y[-1] = 1
    y[0] = 0
    model = outcome(lambda: kata.boost(X, y, n_rounds, rate, loss), ValueError)
    if type(model) is not tuple or type(model[1]) is not list:
        return y, model
    return y, (model[0], [(int(f), float(t), float(a), float(b)) for f, t, a, b in model[1]])


def _is_same(at, other):
    """Whether two questions are one: the middle of two values is rounded in more than one way."""
    gap = 1e-9 * (1 + abs(at[1]))
    return at[0] == other[0] and (at[1] == other[1] or abs(at[1] - other[1]) < gap < np.inf)


@rounds.verify
def _(yours, reference, X, loss, rate, n_rounds, seed):
    y, model = reference
    if type(model) is dict:
        assert yours[1] == model, f"one class only: expected ValueError, got {yours[1]}"
        return
    assert type(yours[1]) is tuple, f"expected (initial score, stumps), got {yours[1]}"
    start, stumps = yours[1]
    assert isinstance(start, float) and abs(start - model[0]) < 1e-9 * (1 + abs(start)), (
        f"initial score: {start}, but {model[0]} is right"
    )
    assert type(stumps) is list and len(stumps) == n_rounds, f"{n_rounds} rounds gave {stumps}"
    scores = np.full(len(X), start)
    for number, (feature, threshold, *values) in enumerate(stumps, start=1):
        p = np.exp(-np.logaddexp(0, -scores))
        target, weights = (y - p, p * (1 - p)) if loss == "log" else (y - scores, np.ones(len(y)))
        every = {(0, np.inf): 0.0}
        for column in range(X.shape[1]):
            seen = np.unique(X[:, column].astype(float))
            for middle in ((seen[1:] + seen[:-1]) / 2).tolist():
                left = X[:, column] <= middle
                sides = [target[left], target[~left]]
                every[column, middle] = sum(side.sum() ** 2 / len(side) for side in sides)
        most = max(every.values())
        if len(every) > 1:
            del every[0, np.inf]
        gain = next((every[at] for at in every if _is_same(at, (feature, threshold))), None)
        assert gain is not None, f"stump {number}: no such threshold, {threshold}: {list(every)}"
        assert gain >= most - 1e-7 * (1e-6 + most), f"stump {number}: {threshold} is not the best"
        left = X[:, feature] <= threshold
        right = left if threshold == np.inf else ~left
        expected = [target[side].sum() / weights[side].sum() for side in (left, right)]
        assert np.allclose(values, expected, rtol=1e-7, atol=1e-9), (
            f"stump {number}: the values are {values}, but {expected} are right"
        )
        scores = scores + rate * np.where(left, *values)


@rounds.large()
def a_thousand_rows(rng, n=1000):
    X = rng.normal(size=(n, 4))
    return {"X": X, "loss": "squared", "rate": 0.3, "n_rounds": 5, "seed": 1}
