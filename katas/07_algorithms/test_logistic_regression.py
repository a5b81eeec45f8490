import math

import numpy as np
import pytest

from .logistic_regression import fit, gradient, loss, newton_step, probability

X = np.array([[2, 1], [0, 3], [4, -2], [1, 1], [-3, 5]])
Y = np.array([1, 0, 1, 1, 0])
COEF, INTERCEPT = np.array([0.5, -0.25]), 2.0


def number(value, name):
    assert isinstance(value, float), f"{name}: expected a float, got {type(value).__name__}"
    assert math.isfinite(value), (
        f"{name}: expected a finite number, got {value}. This is the logarithm of a probability "
        "that was rounded to 0 or 1."
    )
    return value


def line(result, d):
    """Look at types and shapes of (coef, intercept) or of their slopes, before any value."""
    assert isinstance(result, tuple) and len(result) == 2, f"expected a pair, got {result!r}"
    coef, intercept = result
    assert isinstance(coef, np.ndarray), f"expected an array first, got {type(coef).__name__}"
    assert coef.shape == (d,), f"expected {d} numbers, shape ({d},), got shape {coef.shape}"
    assert coef.dtype == np.float64, f"expected float64, got {coef.dtype}"
    assert np.isfinite(coef).all(), f"expected finite numbers, got {coef.tolist()}"
    return coef, number(intercept, "the second")


def by_hand(X, y, coef, intercept, penalty):
    """Return loss and its slopes, one row at a time; for scores of ordinary size."""
    total, slopes = penalty / 2 * sum(c * c for c in coef), [penalty * c for c in coef] + [0.0]
    for row, seen in zip(X.tolist(), y.tolist(), strict=True):
        p = 1 / (1 + math.exp(-sum(a * b for a, b in zip(row, coef, strict=True)) - intercept))
        total -= math.log(p if seen else 1 - p)
        slopes = [s + (p - seen) * a for s, a in zip(slopes, [*row, 1], strict=True)]
    return total, slopes


def curvature(X, coef, intercept, costs):
    """Return the second derivatives, with what each of them costs."""
    p = 1 / (1 + np.exp(-(X @ coef + intercept)))
    design = np.column_stack([X, np.ones(len(X))])
    return design.T @ np.diag(p * (1 - p)) @ design + np.diag(costs)


def test_probability_of_ordinary_scores():
    p = probability(X, COEF, INTERCEPT)

    assert isinstance(p, np.ndarray) and p.shape == (5,), f"expected five numbers, got {p!r}"
    assert p.dtype == np.float64, f"expected float64, got {p.dtype}"
    expected = [1 / (1 + math.exp(-s)) for s in (2.75, 1.25, 4.5, 2.25, -0.75)]
    assert p.tolist() == pytest.approx(expected), f"expected {expected}, got {p.tolist()}"


@pytest.mark.filterwarnings("ignore:overflow")
def test_probability_of_huge_scores():
    p = probability(np.array([[1000], [-1000], [-700], [40]]), np.array([1.0]), 0.0)

    expected = [1, 0, math.exp(-700), 1]
    assert p.tolist() == pytest.approx(expected, rel=1e-9, abs=0), (
        f"scores 1000, -1000, -700, 40: expected {expected}, got {p.tolist()}. exp of 1000 is "
        "infinite, and infinity over infinity is NaN: only exp of a negative number is safe."
    )


def test_loss_is_the_likelihood_and_half_of_the_penalty():
    came = number(loss(X, Y, COEF, INTERCEPT, 8), "loss")

    free, _ = by_hand(X, Y, COEF.tolist(), INTERCEPT, 0)
    size = 0.3125
    causes = [
        (free / 5 + 4 * size, "This is a mean, not a sum."),
        (free + 4 * (size + 4), "Here the intercept is penalised."),
        (free + 8 * size, "Only half of the penalty counts."),
        (free, "The penalty is missing."),
    ]
    cause = next((why for value, why in causes if came == pytest.approx(value)), "")
    assert came == pytest.approx(free + 4 * size), (
        f"-log p adds up to {free:.6f}, and 8 / 2 * 0.3125 is 1.25: expected {free + 1.25:.6f}, "
        f"got {came:.6f}. {cause}"
    )


@pytest.mark.filterwarnings("ignore:divide by zero")
@pytest.mark.parametrize("dtype", ["int64", "uint8", ">i2"])
def test_loss_of_huge_scores_in_any_dtype(dtype):
    y = np.array([1, 0, 0], dtype=dtype)

    came = number(loss(np.array([[-50], [90], [-30]]), y, np.array([10.0]), 0.0, 1e-6), "loss")

    cause = ""
    if came < 100:
        cause = " The logarithm goes no further than about 35 a row if probabilities were clipped."
    elif dtype == "uint8":
        cause = " 2 * 0 - 1: -1 is 255 in bytes."
    assert came == pytest.approx(1400.00005), (
        f"scores of 500 and 900 on the wrong side cost as much: expected 1400, got {came}.{cause}"
    )


def test_gradient_is_the_slope_of_the_loss():
    slopes, slope = line(gradient(X, Y, COEF, INTERCEPT, 8), 2)

    _, expected = by_hand(X, Y, COEF.tolist(), INTERCEPT, 8)
    came, cause = [*slopes.tolist(), slope], ""
    if slopes.tolist() == pytest.approx(by_hand(X, Y, COEF.tolist(), INTERCEPT, 0)[1][:2]):
        cause = " This is the slope of the likelihood: the penalty is missing."
    elif came == pytest.approx([-s for s in expected]):
        cause = " It has the opposite sign: the gradient points uphill."
    elif slope == pytest.approx(expected[2] + 16):
        cause = " Here the intercept is penalised."
    assert came == pytest.approx(expected), f"expected {expected}, got {came}.{cause}"


def test_a_newton_step_solves_for_the_slope():
    came = line(newton_step(X, Y, np.zeros(2), 0.5, 3), 2)

    right = -np.array(by_hand(X, Y, [0, 0], 0.5, 3)[1])
    start, zeros = np.array([0, 0, 0.5]), np.zeros(2)
    expected = start + np.linalg.solve(curvature(X, zeros, 0.5, [3, 3, 0]), right)
    moved, cause = np.append(*came), ""
    others = [
        (curvature(X, zeros, 0.5, [3, 3, 3]), "In H, too, the intercept is penalised."),
        (curvature(X, zeros, 0.5, [0, 0, 0]), "This happens if the penalty is missing in H."),
        (2 * curvature(X, zeros, 0.5, [3, 3, 0]), "This is half of Newton's step."),
    ]
    for hessian, why in others:
        if moved == pytest.approx(start + np.linalg.solve(hessian, right)):
            cause = why
    assert moved == pytest.approx(expected), (
        f"expected coef and intercept {expected.tolist()}, got {moved.tolist()}. {cause}"
    )


def test_a_newton_step_is_halved_until_the_loss_does_not_rise():
    coef, intercept, losses = np.array([3.0, 2.0]), -8.0, []
    for _ in range(6):
        losses.append(by_hand(X, Y, coef.tolist(), intercept, 0.1)[0])
        coef, intercept = line(newton_step(X, Y, coef, intercept, 0.1), 2)
        with np.errstate(over="ignore"):
            after = loss(X, Y, coef, intercept, 0.1)
        assert after <= losses[-1] + 1e-6, (
            f"step {len(losses)}: the loss rises from {losses[-1]:.4g} to {after:.4g}. Far from "
            "the minimum Newton's step goes too far."
        )


def smallest(X, y, penalty):
    """Fit, and prove that this is the place of least loss."""
    coef, intercept = line(fit(X, y, penalty), X.shape[1])
    _, slopes = by_hand(X.astype(float), y, coef.tolist(), intercept, penalty)
    steepest = max(map(abs, slopes))
    assert steepest <= 1e-6, (
        f"with penalty {penalty}, an entry of the gradient is {steepest:.3g}, above 1e-6: there is "
        f"a place of less loss than {coef.tolist()}, {intercept}"
    )
    return coef, intercept


@pytest.mark.parametrize("penalty", [1.0, 1e-3, 100.0])
def test_fit_ends_where_the_slope_is_zero(penalty):
    y = np.array([1, 0, 1, 0, 1])

    smallest(X, y, penalty)


def test_separable_classes_have_a_finite_answer():
    X, y = np.array([[-30], [-10], [20], [45], [15]]), np.array([0, 0, 1, 1, 1])

    steep, _ = smallest(X, y, 1e-6)
    flat, _ = smallest(X, y, 1.0)

    assert steep[0] > flat[0] > 0, (
        f"less penalty allows a steeper line: got {steep[0]} for 1e-6 and {flat[0]} for 1"
    )


def test_a_rare_class_moves_the_intercept_freely():
    X, y = np.array([[1], [-1]] * 20), np.arange(40) == 7

    _, intercept = smallest(X, y.astype(int), 1e6)

    share = 1 / (1 + math.exp(-intercept))
    assert share == pytest.approx(1 / 40, rel=1e-3), (
        f"one yes in 40, and coef near 0: expected the probability 1/40, got {share:.4f}"
    )


@pytest.mark.parametrize("seen", [0, 1])
def test_one_class_alone_is_an_error(seen):
    raised, came = False, smallest(X, Y, 1.0)
    try:
        came = fit(X, np.full(5, seen), 1.0)
    except ValueError:
        raised = True
    assert raised, f"all of y is {seen}: expected a ValueError, got {came}. It never ends."


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    X = np.array([[100, 3], [9, 90], [60, 7], [80, 80]], dtype=dtype)
    y = np.array([1, 0, 0, 1], dtype="uint8")
    before = X.tolist(), y.tolist()

    smallest(X, y, 0.5)

    assert (X.tolist(), y.tolist()) == before, "an argument has changed"
