import math
from itertools import pairwise

import numpy as np
import pytest

from .gradient_boosting import boost, fit_stump, initial, predict, residuals

X = np.array([[2, 9], [5, 1], [3, 4], [8, 6], [5, 7], [1, 2]])
Y = np.array([10, 3, 4, 20, 11, 6])
ORDINALS = "the first stump", "the second stump", "the third stump"
YES = np.array([1, 0, 0, 1, 1, 0])


def number(value, name):
    assert isinstance(value, float), f"{name}: expected a float, got {type(value).__name__}"
    return value


def array(value, n):
    assert isinstance(value, np.ndarray), f"expected an array, got {type(value).__name__}"
    assert value.shape == (n,), f"expected {n} numbers, got shape {value.shape}"
    assert value.dtype == np.float64, f"expected float64, got {value.dtype}"
    assert np.isfinite(value).all(), f"expected finite numbers, got {value.tolist()}"
    return value


def stump_of(stump):
    assert isinstance(stump, tuple) and len(stump) == 4, (
        f"a stump is (feature, threshold, left value, right value), got {stump!r}"
    )
    return int(stump[0]), *map(float, stump[1:])


def left_after(X, target, feature, threshold):
    """Return the sum of squares around the means of both sides."""
    left = X[:, feature] <= threshold
    return sum(((side - side.mean()) ** 2).sum() for side in (target[left], target[~left]))


def every_split(X, target):
    found = []
    for feature in range(X.shape[1]):
        values = np.unique(X[:, feature].astype(float))
        middles = ((values[1:] + values[:-1]) / 2).tolist()
        found += [(left_after(X, target, feature, m), feature, m) for m in middles]
    return found


def is_best(stump, X, target, weights, name="the stump"):
    """Compare with all stumps, tried one at a time; of equals, any is right."""
    feature, threshold, *values = stump_of(stump)
    every = every_split(X, target)
    best = min(every)
    here = [left for left, *place in every if place == [feature, threshold]]
    assert here, (
        f"{name} asks feature {feature} <= {threshold}: thresholds lie midway between values, here "
        f"{[middle for _, column, middle in every if column == feature]}"
    )
    assert here[0] <= best[0] + 1e-9 * (1 + best[0]), (
        f"{name} asks feature {feature} <= {threshold}, which leaves {here[0]:.6g}. A better "
        f"split: feature {best[1]} <= {best[2]} leaves {best[0]:.6g}."
    )
    left = X[:, feature] <= threshold
    expected = [target[side].sum() / weights[side].sum() for side in (left, ~left)]
    means = [target[side].mean() for side in (left, ~left)]
    cause = ""
    if values == pytest.approx(means) != expected:
        cause = " These are means: divide by the sum of weights."
    assert values == pytest.approx(expected), (
        f"{name}: values of both sides: expected {expected}, got {values}.{cause}"
    )


def asked(X, target, weights):
    """Return the stump, which has to leave what it was given as it was."""
    before = target.copy(), weights.copy()
    stump = fit_stump(X, target, weights)
    same = np.array_equal(target, before[0]) and np.array_equal(weights, before[1])
    assert same, "fit_stump changed left_over or weights: leave arguments as they are"
    return stump


def model_of(result, n_rounds):
    assert isinstance(result, tuple) and len(result) == 2, (
        f"expected (initial score, stumps), got {type(result).__name__}"
    )
    start, stumps = result
    assert isinstance(stumps, list), f"expected a list of stumps, got {type(stumps).__name__}"
    assert len(stumps) == n_rounds, f"{n_rounds} rounds: expected as many stumps, got {len(stumps)}"
    return number(start, "initial score"), [stump_of(stump) for stump in stumps]


def test_squared_loss_begins_with_the_mean():
    came = number(initial(Y, "squared"), "initial")

    assert came == pytest.approx(9), f"the mean of y is 9: it is not 0, and not {came}"


def test_log_loss_begins_with_the_logarithm_of_the_odds():
    came = number(initial(np.array([1, 0, 1, 1, 1, 0, 1, 1]), "log"), "initial")

    assert came == pytest.approx(math.log(3)), (
        f"six ones, two zeros: expected log(6/2) = 1.0986, got {came}."
        + (" But the share itself is no score." if came == 0.75 else "")
    )


@pytest.mark.parametrize("seen", [0, 1])
def test_one_class_alone_is_an_error(seen):
    raised, came = False, initial(YES, "log")
    try:
        came = initial(np.full(4, seen), "log")
    except ValueError:
        raised = True
    assert raised, f"all of y is {seen}: expected a ValueError, got {came}"


def test_residuals_of_squared_loss_are_differences():
    came = array(residuals(Y, np.array([9.0, 9, 5, 15, 9, 6]), "squared"), 6)

    assert came.tolist() == [1, -6, -1, 5, 2, 0], (
        f"expected y - scores, [1, -6, -1, 5, 2, 0], got {came.tolist()}."
        + " It has the opposite sign." * (came.tolist() == [-1, 6, 1, -5, -2, 0])
    )


def test_residuals_of_log_loss_are_differences_to_probabilities():
    scores = np.array([0.0, 0.0, 2.0, 2.0, -1.0, -1.0])

    came = array(residuals(YES, scores, "log"), 6)

    p = [1 / (1 + math.exp(-score)) for score in scores]
    expected = [seen - share for seen, share in zip(YES.tolist(), p, strict=True)]
    cause = " This is y - scores, but a score is no probability." * (
        came.tolist() == (YES - scores).tolist()
    )
    assert came == pytest.approx(np.array(expected)), (
        f"expected {np.round(expected, 4).tolist()}, got {came.round(4).tolist()}.{cause}"
    )


def test_a_stump_asks_the_best_question():
    target = np.array([1.5, -6.0, -4.0, 11.0, 2.0, -4.5])

    is_best(asked(X, target, np.ones(6)), X, target, np.ones(6))


def test_a_single_row_does_not_decide():
    X, target = np.arange(8)[:, np.newaxis], np.array([6.0, 0, 1, 0, 3, 4, 4, 3])

    is_best(asked(X, target, np.ones(8)), X, target, np.ones(8))
    is_best(asked(X[::-1], -target, np.ones(8)), X[::-1], -target, np.ones(8))


def test_rows_of_equal_values_stay_together():
    X, target = np.array([[1], [4], [4], [4], [9]]), np.array([2.0, 2.0, 2.0, -5.0, 1.0])

    is_best(asked(X, target, np.ones(5)), X, target, np.ones(5))


def test_values_are_sums_over_sums_of_weights():
    target = np.array([0.5, -0.5, -0.75, 0.25, 0.5, -0.25])
    weights = np.array([0.25, 0.25, 0.1875, 0.1875, 0.25, 0.1])

    is_best(asked(X, target, weights), X, target, weights)


def test_without_two_values_all_rows_are_on_one_side():
    with np.errstate(all="ignore"):
        came = stump_of(fit_stump(np.ones((3, 2)), np.array([1.0, 2.0, 6.0]), np.full(3, 0.5)))

    assert came == (0, math.inf, 6, 6), (
        f"no column has two values: expected (0, inf, 6.0, 6.0), got {came}"
    )


def test_predict_adds_a_part_of_each_stump():
    came = array(predict(10.0, [(1, 4.0, -8.0, 4.0), (0, 2.5, 2.0, -2.0)], X[:4], 0.25), 4)

    cause = " Here the rate was not applied." * (came.tolist() == [16, 0, 0, 12])
    assert came.tolist() == [11.5, 7.5, 7.5, 10.5], (
        f"10 + 0.25 * (values of both stumps): expected [11.5, 7.5, 7.5, 10.5], got "
        f"{came.tolist()}.{cause}"
    )


@pytest.mark.parametrize("loss", ["squared", "log"])
def test_each_stump_learns_what_the_scores_before_have_left(loss):
    y, rate = (Y if loss == "squared" else YES), 0.5

    start, stumps = model_of(boost(X, y, 3, rate, loss), 3)

    assert start == pytest.approx(9 if loss == "squared" else 0, abs=1e-9)
    scores = np.full(6, start)
    for name, stump in zip(
        ["the first stump", "the second stump", "the third stump"], stumps, strict=True
    ):
        p = 1 / (1 + np.exp(-scores))
        target, weights = (y - scores, np.ones(6)) if loss == "squared" else (y - p, p * (1 - p))
        feature, threshold, *values = stump
        left = X[:, feature] <= threshold
        mean = target[left].mean()
        whole = target[left].sum() / weights[left].sum()
        if values[0] == pytest.approx(rate * whole):
            name += (
                " (it has half of its value: the rate was applied twice, as predict does so, too)"
            )
        elif loss == "log" and values[0] == pytest.approx(mean) != whole:
            name += " (for log loss, a row's weight is p (1 - p))"
        is_best(stump, X, target, weights, name)
        scores = scores + rate * np.where(left, *values)


@pytest.mark.parametrize(("loss", "rate"), [("squared", 0.3), ("squared", 1.0), ("log", 0.3)])
def test_the_loss_falls_with_every_round(loss, rate, seed):
    rng = np.random.default_rng(seed)
    X = rng.integers(0, 9, (30, 3))
    y = X[:, 0] * 3 + rng.integers(0, 9, 30)
    y = (y > np.median(y)).astype(int) if loss == "log" else y

    start, stumps = model_of(boost(X, y, 12, rate, loss), 12)

    losses = []
    for rounds in range(13):
        scores = predict(start, stumps[:rounds], X, rate)
        apart = np.logaddexp(0, np.where(y == 1, -scores, scores)) if loss == "log" else y - scores
        losses.append(float((apart if loss == "log" else apart**2).sum()))
    falls = all(b <= a + 1e-9 for a, b in pairwise(losses))
    assert falls, f"the training loss rises somewhere: {np.round(losses, 4).tolist()}"
    assert losses[-1] < 0.7 * losses[0], f"12 rounds learn little: {np.round(losses, 4).tolist()}"


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    table = np.array([[100, 3], [120, 90], [7, 7], [80, 80]], dtype=dtype)
    y = np.array([1, 100, 0, 120], dtype=dtype)
    before = table.tolist(), y.tolist()

    start, stumps = model_of(boost(table, y, 2, 0.5, "squared"), 2)

    is_best(stumps[0], table, y.astype(float) - 55.25, np.ones(4))
    assert start == pytest.approx(55.25)
    assert (table.tolist(), y.tolist()) == before, "an argument has changed"
