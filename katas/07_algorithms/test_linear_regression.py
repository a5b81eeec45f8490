import numpy as np
import pytest

from .linear_regression import closed_form, descend, gradient, loss, step_size

X = np.array([[2, 1], [0, 3], [4, -2], [1, 1], [-3, 5]])
Y = np.array([9, 4, 12, 8, -6])
COEF, INTERCEPT = np.array([1.5, -0.5]), 4.0


def number(value, name):
    assert isinstance(value, float), f"{name}: expected a float, got {type(value).__name__}"
    assert np.isfinite(value), f"{name}: expected a finite number, got {value}"
    return value


def pair(result, d):
    """Look at types and shapes of (coef, intercept) or of their slopes, before any value."""
    assert isinstance(result, tuple) and len(result) == 2, f"expected a pair, got {result!r}"
    coef, intercept = result
    assert isinstance(coef, np.ndarray), f"expected an array first, got {type(coef).__name__}"
    assert coef.shape == (d,), f"expected {d} numbers, shape ({d},), got shape {coef.shape}"
    assert coef.dtype == np.float64, f"expected float64, got {coef.dtype}"
    assert np.isfinite(coef).all(), f"expected finite numbers, got {coef.tolist()}"
    return coef, number(intercept, "the second")


def walk(X, y, penalty, max_iter):
    with np.errstate(all="ignore"):
        result = descend(X, y, penalty, max_iter)
    assert isinstance(result, tuple) and len(result) == 3, (
        f"expected a tuple (coef, intercept, losses), got {type(result).__name__}"
    )
    losses = result[2]
    assert isinstance(losses, list), f"losses: expected a list, got {type(losses).__name__}"
    assert len(losses) == max_iter + 1, (
        f"expected max_iter + 1 = {max_iter + 1} losses, that of the start first, got {len(losses)}"
    )
    rising = [i for i in range(max_iter) if not losses[i + 1] <= losses[i] * (1 + 1e-9) + 1e-12]
    assert not rising, (
        f"the loss rises at step {rising[0] + 1}, from {losses[rising[0]]:.6g} to "
        f"{losses[rising[0] + 1]:.6g}: the step is too long for columns of this scale."
    )
    return *pair(result[:2], X.shape[1]), losses


def by_hand(X, y, coef, intercept):
    """Return the errors, one row at a time."""
    rows = zip(X.tolist(), y.tolist(), strict=True)
    return [sum(a * b for a, b in zip(x, coef, strict=True)) + intercept - t for x, t in rows]


def test_loss_is_the_sum_of_squares_and_the_penalty():
    came = number(loss(X, Y, COEF, INTERCEPT, 10), "loss")

    # |coef|^2 is 2.5.
    errors = by_hand(X, Y, COEF.tolist(), INTERCEPT)
    squares = sum(error**2 for error in errors)
    causes = [
        (squares / 5 + 25, "The squares were averaged: a mean, not a sum."),
        (squares + 25 + 160, "The intercept is penalised: 10 * 4^2 too many."),
        (squares, "The penalty is missing."),
    ]
    cause = next((why for value, why in causes if came == pytest.approx(value)), "")
    assert came == pytest.approx(squares + 25), (
        f"errors {errors} and a penalty of 10 * 2.5: expected {squares + 25}, got {came}. {cause}"
    )


def test_gradient_is_the_slope_of_the_loss():
    slopes, slope = pair(gradient(X, Y, COEF, INTERCEPT, 10), 2)

    errors = np.array(by_hand(X, Y, COEF.tolist(), INTERCEPT))
    free = [2 * sum(errors * X[:, column]) for column in (0, 1)]
    expected = [free[0] + 30, free[1] - 10]
    cause = ""
    if slopes.tolist() == pytest.approx(free):
        cause = " This is the slope of the errors alone: the penalty is missing."
    elif (2 * slopes).tolist() == pytest.approx(expected):
        cause = " It is half of what is right: the square of an error has the slope 2 * error."
    assert slopes.tolist() == pytest.approx(expected), (
        f"slopes by coef: expected {expected}, got {slopes.tolist()}.{cause}"
    )
    right = 2 * sum(errors)
    assert slope == pytest.approx(right), (
        f"slope by the intercept: expected {right}, got {slope}."
        + (" The intercept is penalised." if slope == pytest.approx(right + 80) else "")
    )


@pytest.mark.parametrize(
    ("X", "penalty", "curvatures"),
    [
        ([[1.0], [-1.0]], 0, [4, 4]),
        ([[3.0], [-3.0]], 0, [36, 4]),
        ([[3.0], [-3.0]], 6, [48, 4]),
        ([[0.1], [-0.1]], 1, [2.04, 4]),
        ([[0.5], [-0.5], [0.0]], 3, [7, 6]),
    ],
    ids=["equal", "wide column", "penalty", "narrow column", "penalty above the intercept"],
)
def test_step_size_is_one_over_the_largest_curvature(X, penalty, curvatures):
    came = number(step_size(np.array(X), penalty), "step_size")

    expected, cause = 1 / max(curvatures), " step_size has to look at X."
    if came == pytest.approx(2 * expected):
        cause = " The second derivative of a square is 2: the 2 is missing."
    elif came == pytest.approx(1 / curvatures[0]):
        cause = " The intercept's own curvature is larger: it belongs to the matrix."
    elif penalty and came == pytest.approx(1 / max(curvatures[0], curvatures[1] + 2 * penalty)):
        cause = " There is no penalty on the intercept."
    assert came == pytest.approx(expected), (
        f"the curvatures by coef and intercept are {curvatures}: expected "
        f"1 / {max(curvatures)}, got {came}.{cause}"
    )


def test_no_step_stays_at_zero():
    coef, intercept, losses = walk(X, Y, 1.0, 0)

    assert coef.tolist() == [0, 0] and intercept == 0, f"expected zeros, got {coef}, {intercept}"
    assert losses == pytest.approx([341]), f"the sum of squares of y is 341, got {losses}"


@pytest.mark.parametrize("scale", [0.001, 1, 300], ids=["narrow", "as it is", "wide"])
def test_the_loss_never_rises_whatever_the_scale(scale):
    *_, losses = walk(X * scale, Y, 0.5, 60)

    assert losses[-1] < losses[0], f"expected less than the start's {losses[0]}, got {losses[-1]}"


def test_one_step_moves_coef_and_intercept_at_once():
    coef, intercept, losses = walk(np.array([[1.0], [-1.0], [2.0]]), np.array([5, 1, 0]), 0.0, 2)

    # The matrix [[12, 4], [4, 6]] has the largest eigenvalue 14.
    first = np.array([8.0, 12.0]) / 14
    second = first - (np.array([[12, 4], [4, 6]]) @ first - np.array([8, 12])) / 14
    assert [*coef, intercept] == pytest.approx(second.tolist()), (
        f"after two steps expected {second.tolist()}, got {[*coef, intercept]}: take the slopes of "
        "both at once, then move both."
    )
    assert losses[2] < losses[1] < losses[0] == 26, f"expected falling losses from 26, got {losses}"


def test_closed_form_of_a_line_by_hand():
    coef, intercept = pair(closed_form(np.array([[1], [2], [6]]), np.array([3, 5, 13]), 0), 1)

    cause = " This is the mean of y alone." if intercept == pytest.approx(7) else ""
    assert [*coef, intercept] == pytest.approx([2, 1]), (
        f"3, 5, 13 at 1, 2, 6 lie on 2 x + 1: got {coef.tolist()} and {intercept}.{cause}"
    )


def test_the_penalty_shrinks_coef_but_no_intercept():
    # The squares of X - 3 sum to 14, and its products with y - 107 to 28.
    X, y = np.array([[1], [2], [6]]), np.array([103, 105, 113])

    coef, intercept = pair(closed_form(X, y, 14), 1)

    cause = ""
    if abs(intercept - 104) > 1:
        cause = " A level of 107 costs nothing, but here the intercept is penalised."
    assert [*coef, intercept] == pytest.approx([1, 104]), (
        f"expected 28 / (14 + 14) = 1 and 107 - 3 = 104, got {coef.tolist()}, {intercept}.{cause}"
    )


@pytest.mark.parametrize("rows", [5, 2], ids=["columns repeat", "few rows"])
def test_of_many_best_answers_the_shortest_is_taken(rows):
    twice = np.column_stack([X, X[:, :1]])[:rows]
    problem = None
    try:
        result = closed_form(twice, Y[:rows], 0)
    except np.linalg.LinAlgError as error:
        problem = error
    assert problem is None, f"columns that repeat make the normal equations singular: {problem}"
    coef, intercept = pair(result, 3)

    left = loss(twice, Y[:rows], coef, intercept, 0)
    near, level = pair(closed_form(twice, Y[:rows], 1e-7), 3)
    least = loss(twice, Y[:rows], near, level, 0)
    assert left <= least + 1e-6, f"a loss of {least:.6g} can be reached, got {left:.6g}"
    assert np.linalg.norm(coef) <= np.linalg.norm(near) + 1e-4, (
        f"columns that repeat share their weight: {coef.round(3).tolist()} is not the shortest, "
        f"{near.round(3).tolist()} does as well."
    )


def test_both_ways_lead_to_the_same_place(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(40, 3))
    y = X @ [3.0, -1.0, 0.5] + 20 + rng.normal(size=40)

    walked, level, losses = walk(X, y, 2.0, 300)
    coef, intercept = pair(closed_form(X, y, 2.0), 3)

    assert [*walked, level] == pytest.approx([*coef, intercept], abs=1e-6), (
        f"300 steps lead to {walked.tolist()}, {level}, the formula gives {coef.tolist()}, "
        f"{intercept}. The loss is {losses[-1]:.9g} and {loss(X, y, coef, intercept, 2.0):.9g}."
    )


@pytest.mark.parametrize("dtype", ["uint8", "int16", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    X, y = np.array([[200, 3], [9, 250], [120, 7]], dtype=dtype), np.array([9, 2, 4], dtype=dtype)
    before = X.tolist(), y.tolist()

    wide = pair(closed_form(X.astype(float), y.astype(float), 5), 2)
    coef, intercept = pair(closed_form(X, y, 5), 2)
    walked = walk(X, y, 5, 3)

    assert [*coef, intercept] == pytest.approx([*wide[0], wide[1]]), f"{dtype} wraps around"
    assert walked[2] == pytest.approx(walk(X.astype(float), y.astype(float), 5, 3)[2])
    assert (X.tolist(), y.tolist()) == before, "an argument has changed"
