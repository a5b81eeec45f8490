"""Full grading of gradient_boosting: what a stump leaves, and each stump after those before it."""

from functools import partial

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome

LOSSES = st.sampled_from(["squared", "log"])


@st.composite
def tables(draw):
    """Rows in some layout, many values equal, and sometimes all; some lie near each other."""
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    n, d = draw(st.tuples(st.integers(1, 12) | st.just(50), st.integers(1, 3)))
    dtype = draw(st.sampled_from(["float64", ">f8", "int64", "uint8", "int8", ">i2"]))
    X = rng.integers(0, draw(st.sampled_from([1, 3, 100])), (n, d))
    if "f" in dtype:
        X = draw(st.sampled_from([X / 7, X / 8000, 999_000 + X / 1000]))
    X = np.array(X, dtype=dtype, order=draw(st.sampled_from("CF")))
    X.flags.writeable = False
    return X


@check({"X": tables(), "loss": LOSSES, "seed": st.integers(0, 999)})
def steps(kata, X, loss, seed):
    """Everything but the stumps: of a place that may be far away."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 2, len(X)).astype(rng.choice(["int64", "uint8", ">f8"]))
    scores = rng.normal(size=len(X)) * rng.choice([1, 30, 2000])
    stumps = [(int(rng.integers(X.shape[1])), float(X[0, -1]), 0.5, -1.5) for _ in range(14)]
    return {
        "initial": outcome(lambda: kata.initial(y, loss), ValueError),
        "residuals": kata.residuals(y, scores, loss),
        "predict": kata.predict(2, stumps, X, 0.25),
    }


@check({"X": st.just(np.array([[3], [9], [5], [7]]))}, examples=1)
def corners(kata, X):
    """What chance may leave out: near values, nothing left over at the start, one class alone."""
    split = np.array([1.0, -1, 1, -1])
    near = [kata.fit_stump(X * far, split, np.ones(4)) for far in (1e-4, 1e-9)]
    start, stumps = kata.boost(X, np.full(4, 4), 3, 0.5, "squared")
    every = [np.full(4, seen) for seen in (0, 1)]
    one = [outcome(partial(kata.boost, X, y, 2, 0.5, "log"), ValueError) for y in every]
    return {
        "values of a column within 0.0006": [float(value) for value in near[0][2:]],
        "values of a column within 6e-9": [float(value) for value in near[1][2:]],
        "nothing is left over in 3 rounds": [float(start), len(stumps)],
        "values of both sides": [float(value) for stump in stumps for value in stump[2:]],
        "one class alone": [came if type(came) is dict else "no error" for came in one],
    }


@check({"X": tables(), "seed": st.integers(0, 999)})
def stumps(kata, X, seed):
    """Rows that weigh very different, and one that has most left over."""
    target, weights = what_is_left(X, seed)
    feature, *numbers = kata.fit_stump(X, target, weights)
    return [(int(feature), *map(float, numbers))]


def what_is_left(X, seed):
    rng = np.random.default_rng(seed)
    target = rng.normal(size=len(X))
    target[rng.integers(len(X))] += rng.choice([0, 30])
    return target, 0.25 * 10.0 ** -rng.integers(0, 4, len(X))


@stumps.verify
def _(yours, reference, X, seed):
    hold(yours[0], X, *what_is_left(X, seed), "the stump")


@check(
    {
        "X": tables(),
        "loss": LOSSES,
        "rate": st.sampled_from([0.1, 0.5, 1.0]),
        "n_rounds": st.sampled_from([0, 1, 4, 7, 16]),
        "seed": st.integers(0, 999),
    }
)
def rounds(kata, X, loss, rate, n_rounds, seed):
    return boosted(kata, X, loss, rate, n_rounds, seed)


@check({"X": tables(), "seed": st.integers(0, 999)}, examples=8)
def sure(kata, X, seed):
    """So many steps of full length that p comes near to 0 and 1."""
    return boosted(kata, X, "log", 1.0, 16, seed)


def boosted(kata, X, loss, rate, n_rounds, seed):
    rng = np.random.default_rng(seed)
    y = rng.integers(0, 2 if loss == "log" else 100, len(X))
    y[-1] = 1
    y[0] = 0
    if loss == "log" and n_rounds == 16:
        # One question tells the classes apart, so that p comes near to 0 and 1; or there is one.
        y = (X[:, 0] > X[:, 0].min()).astype(int)
    model = outcome(lambda: kata.boost(X, y, n_rounds, rate, loss), ValueError)
    if type(model) is not tuple or type(model[1]) is not list:
        return y, model
    return y, (model[0], [(int(f), float(t), float(a), float(b)) for f, t, a, b in model[1]])


def hold(stump, X, target, weights, name):
    """Hold a stump against all that there are; of equals, any is right."""
    feature, threshold, *values = stump
    every = {(0, np.inf): 0.0}
    for column in range(X.shape[1]):
        seen = np.unique(X[:, column].astype(float))
        for middle in ((seen[1:] + seen[:-1]) / 2).tolist():
            left = X[:, column] <= middle
            sides = [target[left], target[~left]]
            every[column, middle] = sum(side.sum() ** 2 / len(side) for side in sides)
    if len(every) > 1:
        del every[0, np.inf]
    # The middle of two values is rounded in more than one way.
    at = min(
        every, key=lambda one: (one[0] != feature, one[1] != threshold and abs(one[1] - threshold))
    )
    same = at[1] == threshold or abs(at[1] - threshold) < 1e-9 * (1 + abs(threshold)) < np.inf
    assert at[0] == feature and same, (
        f"{name}: no such threshold, column {feature} at {threshold}: {list(every)}"
    )
    best = max(every, key=every.get)
    assert every[at] >= every[best] - 1e-7 * (1e-6 + every[best]), (
        f"{name}: column {feature} at {threshold} is not the best: {best[0]} at {best[1]} leaves "
        f"{every[best] - every[at]:.6g} less"
    )
    left = X[:, feature] <= threshold
    right = left if threshold == np.inf else ~left
    expected = [target[side].sum() / weights[side].sum() for side in (left, right)]
    assert np.allclose(values, expected, rtol=1e-6, atol=1e-9), (
        f"{name}: the values are {values}, but {expected} are right"
    )


@sure.verify
def _(yours, reference, X, seed):
    fair(yours, reference, X, "log", 1.0, 16, seed)


@rounds.verify
def fair(yours, reference, X, loss, rate, n_rounds, seed):
    y, model = reference
    if type(model) is dict:
        assert yours[1] == model, f"one class only: expected ValueError, got {yours[1]}"
        return
    assert type(yours[1]) is tuple, f"expected (initial score, stumps), got {yours[1]}"
    start, stumps = yours[1]
    assert isinstance(start, float), f"initial score: expected a float, got {type(start).__name__}"
    assert abs(start - model[0]) < 1e-9 * (1 + abs(start)), (
        f"initial score: {start}, but {model[0]} is right"
    )
    assert type(stumps) is list and len(stumps) == n_rounds, f"{n_rounds} rounds gave {stumps}"
    scores = np.full(len(X), start)
    for number, stump in enumerate(stumps, start=1):
        # Farther away, too little of 1 - p is left for 1e-6.
        if loss == "log" and abs(scores).max() > 18:
            break
        p = np.exp(-np.logaddexp(0, -scores))
        target, weights = (y - p, p * (1 - p)) if loss == "log" else (y - scores, np.ones(len(y)))
        hold(stump, X, target, weights, f"stump {number}")
        scores = scores + rate * np.where(X[:, stump[0]] <= stump[1], *stump[2:])


@rounds.large()
def a_thousand_rows(rng, n=1000):
    X = rng.normal(size=(n, 4))
    return {"X": X, "loss": "squared", "rate": 0.3, "n_rounds": 5, "seed": 1}
