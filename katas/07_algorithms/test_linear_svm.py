import math
import sys
from itertools import pairwise

import numpy as np
import pytest

from .linear_svm import fit, objective, pair_step

X = np.array([[2, 1], [0, 3], [4, -2], [1, 1], [-3, 5], [5, 2]])
Y = np.array([1, 0, 1, 1, 0, 0])
S = np.array([1, -1, 1, 1, -1, -1])
A = np.array([0.25, 0.75, 0.0, 0.5, 0.0, 0.0])
A.flags.writeable = False


def number(value, name):
    assert isinstance(value, float), f"{name}: expected a float, got {type(value).__name__}"
    assert math.isfinite(value), f"{name}: expected a finite number, got {value}"
    return value


def floats(value, n, name):
    assert isinstance(value, np.ndarray), f"{name}: expected an array, got {type(value).__name__}"
    assert value.shape == (n,), f"{name}: expected {n} numbers, got shape {value.shape}"
    assert value.dtype == np.float64, f"{name}: expected float64, got {value.dtype}"
    assert np.isfinite(value).all(), f"{name}: expected finite numbers, got {value.tolist()}"
    return value


def step(X, y, a, C):
    result = pair_step(X, y, a, C)
    assert isinstance(result, tuple) and len(result) == 3, (
        f"expected (a, high, low), got {result!r}"
    )
    moved, high, low = result
    return floats(moved, len(X), "a"), number(high, "high"), number(low, "low")


def fitted(X, y, C, max_iter):
    result = fit(X, y, C, max_iter)
    assert isinstance(result, tuple) and len(result) == 3, (
        f"expected (coef, intercept, a), got {result!r}"
    )
    coef, intercept, a = result
    return (
        floats(coef, X.shape[1], "coef"),
        number(intercept, "intercept"),
        floats(a, len(X), "a"),
    )


def by_hand(X, y, coef, intercept, C):
    """Add up one row at a time."""
    total = sum(c * c for c in coef) / 2
    for row, seen in zip(X.tolist(), y.tolist(), strict=True):
        score = sum(x * c for x, c in zip(row, coef, strict=True)) + intercept
        total += C * max(0, 1 - (score if seen else -score))
    return total


def dual(X, y, a):
    """What the steps raise: no line has an objective below it."""
    coef = (a * np.where(y == 1, 1, -1)) @ X
    return float(a.sum() - coef @ coef / 2)


def may_move(a, signs, C):
    """Return which a * s may grow, and which may shrink."""
    ends = C * signs
    return a * signs - np.maximum(0, ends) < 0, a * signs - np.minimum(0, ends) > 0


@pytest.mark.parametrize("dtype", ["int64", "uint8", ">i2"])
def test_objective_is_half_of_the_square_and_the_hinge_losses(dtype):
    y = Y.astype(dtype)

    came = number(objective(X, y, np.array([0.5, -0.25]), -0.75, 3.0), "objective")

    scores = X @ [0.5, -0.25] - 0.75
    losses, size = np.maximum(0, 1 - S * scores), 0.3125 / 2
    causes = [
        (2 * size + 3 * losses.sum(), "Half of |coef|^2 counts."),
        (size + 9 / 32 + 3 * losses.sum(), "Here the bias is regularised: the intercept is free."),
        (size + losses.sum(), "C is missing."),
        (3 * size + losses.sum(), "C weighs the losses, not |coef|^2."),
        (size + 3 * losses.mean(), "This is a mean, not a sum."),
        (size + 3 * (losses**2).sum(), "The losses are squared here."),
        (size + 3 * (1 - S * scores).sum(), "A row beyond its margin has no loss."),
        (size + 3 * np.maximum(0, -S * scores).sum(), "A right row inside the margin has a loss."),
        (size + 3 * np.maximum(0, 1 - Y * scores).sum(), "Labels of 0 are no signs: make them -1."),
        (
            size + 3 * np.maximum(0, 1 - np.where(Y == 1, 1, 255) * scores).sum(),
            "2 * 0 - 1 is 255 in bytes.",
        ),
    ]
    cause = next((f" {why}" for value, why in causes if came == pytest.approx(value)), "")
    expected = by_hand(X, Y, [0.5, -0.25], -0.75, 3.0)
    assert came == pytest.approx(expected), f"expected {expected}, got {came}.{cause}"


def test_the_first_step_moves_the_first_row_of_each_class():
    moved, high, low = step(X, Y, np.zeros(6), 5.0)

    assert (high, low) == (1, -1), (
        f"all of a is 0, so r is s: expected high 1 and low -1, got {high} and {low}"
        + ". Labels of 0 are no signs: make them -1." * ((high, low) == (1, 0))
    )
    rows = np.flatnonzero(moved).tolist()
    assert rows == [0, 1], f"of equals the first: expected rows 0 and 1 to move, got {rows}"
    cause = ""
    if moved[0] == pytest.approx(2 / math.sqrt(8)):
        cause = " The difference is not squared."
    elif moved[0] == pytest.approx(0.125):
        cause = " This is half of the step."
    elif moved[0] == pytest.approx(2):
        cause = " The step has no size: divide by |difference|^2."
    elif moved[0] == pytest.approx(2 / 14):
        cause = " |x_i|^2 + |x_j|^2 is not |x_i - x_j|^2."
    assert moved[:2].tolist() == pytest.approx([0.25, 0.25]), (
        f"(1 - -1) / |(2, -2)|^2 = 0.25: expected 0.25 twice, got {moved[:2].tolist()}.{cause}"
    )


def test_a_step_moves_the_two_rows_that_disagree_most_and_can():
    C = 1.0

    moved, high, low = step(X, Y, A, C)

    r = S - X @ ((A * S) @ X)
    grow, shrink = may_move(A, S, C)
    expected = float(r[grow].max()), float(r[shrink].min())
    cause = ""
    if (high, low) == pytest.approx((r.max(), r.min())):
        cause = " Rows that have come to 0 or C were asked as well."
    elif (high, low) == pytest.approx((r[A < C].max(), r[A > 0].min())):
        cause = " For a row with sign -1, a * s grows while a shrinks."
    assert (high, low) == pytest.approx(expected), (
        f"r is {r.tolist()}; a * s may grow in rows {np.flatnonzero(grow).tolist()} and shrink in "
        f"{np.flatnonzero(shrink).tolist()}: expected {expected}, got {(high, low)}.{cause}"
    )
    i, j = np.flatnonzero(r == high)[0], np.flatnonzero(r == low)[0]
    t = (high - low) / ((X[i] - X[j]) ** 2).sum()
    room = min(C - A[i] if S[i] > 0 else A[i], A[j] if S[j] > 0 else C - A[j])
    right = A.copy()
    right[i] += S[i] * min(t, room)
    right[j] -= S[j] * min(t, room)
    assert moved == pytest.approx(right), f"expected a = {right.tolist()}, got {moved.tolist()}"


@pytest.mark.parametrize(
    ("a", "C"),
    [
        ([0.0, 0.0, 0.0], 0.1),
        ([2.0, 0.1, 2.1], 3.0),
        ([1.0, 0.0, 1.0], 3.0),
        ([0.0, 0.5, 0.5], 0.6),
        ([0.05, 0.0, 0.05], 0.05),
    ],
    ids=["C ends it", "0 ends it", "nothing ends it", "far from 0 and C", "nothing moves"],
)
def test_a_step_ends_at_0_and_at_c(a, C):
    rows, y = np.array([[1.0], [5.0], [-1.0]]), np.array([1, 1, 0])
    a = np.array(a)

    moved, *_ = step(rows, y, a, C)

    signs = np.array([1, 1, -1])
    r = signs - rows[:, 0] * ((a * signs) @ rows)
    grow, shrink = may_move(a, signs, C)
    i = np.where(grow, r, -np.inf).argmax()
    j = np.where(shrink, r, np.inf).argmin()
    room = min(C - a[i] if signs[i] > 0 else a[i], a[j] if signs[j] > 0 else C - a[j])
    t = max(0, min((r[i] - r[j]) / (rows[i, 0] - rows[j, 0]) ** 2, room))
    right = a + 0
    right[i] += signs[i] * t
    right[j] -= signs[j] * t
    outside = " This leaves 0 to C." * bool((moved < -1e-9).any() or (moved > C + 1e-9).any())
    assert moved == pytest.approx(right), (
        f"from a = {a.tolist()} with C = {C}: expected {right.tolist()}, got {moved.tolist()}."
        f"{outside}"
        + " high is below low: where they agree or cross, nothing moves."
        * bool(t == 0)
    )


def test_equal_rows_of_both_classes_move_as_far_as_they_can():
    rows, y = np.array([[3, 2], [3, 2], [1, 0]]), np.array([0, 1, 1])

    with np.errstate(all="ignore"):
        try:
            moved, *_ = step(rows, y, np.zeros(3), 0.75)
        except ZeroDivisionError as problem:
            moved = problem

    assert isinstance(moved, np.ndarray), f"got {moved!r}: the rows' difference is 0"
    assert moved.tolist() == pytest.approx([0.75, 0.75, 0]), (
        f"nothing but C ends the step between equal rows: expected [0.75, 0.75, 0], got "
        f"{moved.tolist()}"
    )


def rows_and_labels(seed, n=24):
    rng = np.random.default_rng(seed)
    y = np.arange(n) % 2
    return rng.normal(size=(n, 3)) + np.outer(y, [1.0, 0.5, 0.0]), y


def test_every_step_raises_the_dual_and_keeps_its_sum(seed):
    rows, y = rows_and_labels(seed)
    a, C, seen = np.zeros(24), 2.0, []
    for _ in range(25):
        seen.append(dual(rows, y, a))
        a, high, low = step(rows, y, a, C)
        if high - low <= 1e-6:
            break
        off = float((a * np.where(y == 1, 1, -1)).sum())
        assert abs(off) < 1e-9, f"sum(a * s) should stay 0, got {off}: move both rows, by t and -t"
        assert a.min() >= -1e-12 and a.max() <= C + 1e-12, f"a leaves 0 to C: {a.tolist()}"

    falls = [turn for turn, (p, q) in enumerate(pairwise(seen), start=1) if q <= p]
    assert not falls, (
        f"sum(a) - |coef|^2 / 2 should rise with every step, and does not in step {falls[0]}: "
        f"{np.round(seen, 4).tolist()}"
    )


def test_fit_finds_the_widest_gap():
    rows = np.array([[4, 3], [0, 0], [3, 5], [6, 4], [1, -2], [-2, 1], [5, 3]])
    y = np.array([1, 0, 1, 1, 0, 0, 1])

    coef, intercept, a = fitted(rows, y, 100.0, 500)

    found = np.flatnonzero(a > 1e-6).tolist()
    width = 2 / np.linalg.norm(coef)
    assert found == [0, 1], (
        f"the gap is 5 wide, from (0, 0) to (4, 3), so these are the support vectors: got rows "
        f"{found} and a gap of {width:.4f}"
    )
    assert width == pytest.approx(5, abs=1e-4), f"the gap is 5 wide, got 2 / |coef| = {width:.4f}"
    assert [*coef.tolist(), intercept] == pytest.approx([0.32, 0.24, -1], abs=1e-5), (
        f"expected coef [0.32, 0.24] and intercept -1, got {coef.tolist()} and {intercept}"
    )


def certified(X, y, C, coef, intercept, a, name=""):
    """Hold a fit against its own dual: both are equal at the best line, and only there."""
    signs = np.where(y == 1, 1, -1)
    off = float((a * signs).sum())
    assert abs(off) < 1e-6, (
        f"{name}sum(a * s) is {off:.4g}, not 0: a bias that is regularised, or rows that moved "
        "alone. The intercept costs nothing."
    )
    assert a.min() > -1e-9 and a.max() < C + 1e-9, f"{name}a leaves 0 to {C}: {a.tolist()}"
    assert coef == pytest.approx((a * signs) @ X, abs=1e-8), (
        f"{name}expected coef (a * s) @ X = {((a * signs) @ X).tolist()}, got {coef.tolist()}"
    )
    above, below = by_hand(X, y, coef.tolist(), intercept, C), dual(X, y, a)
    assert above - below < 1e-5 * (1 + len(X) * C), (
        f"{name}the objective is {above:.6f}, but {below:.6f} can be reached: this is not the best "
        f"line. coef {coef.tolist()}, intercept {intercept:.4f}"
    )


@pytest.mark.parametrize("C", [0.05, 1.0, 5.0])
def test_fit_is_the_best_line_for_classes_that_overlap(seed, C):
    rows, y = rows_and_labels(seed, 16)

    coef, intercept, a = fitted(rows, y, C, 20_000)

    certified(rows, y, C, coef, intercept, a)


def test_the_intercept_is_free():
    rows, y = rows_and_labels(3, 16)
    moved = rows + np.array([50, -20, 10])

    near = fitted(rows, y, 1.0, 20_000)
    far = fitted(moved, y, 1.0, 20_000)

    certified(moved, y, 1.0, *far, "rows moved away from the origin: ")
    assert far[0] == pytest.approx(near[0], abs=1e-4), (
        f"the same rows elsewhere have the same coef: {near[0].tolist()}, got {far[0].tolist()}"
    )


def test_the_intercept_is_midway_where_no_row_tells_it():
    rows, y = np.array([[0.0], [4.0], [1.0]]), np.array([0, 1, 0])

    coef, intercept, a = fitted(rows, y, 0.05, 100)

    assert a.tolist() == pytest.approx([0, 0.05, 0.05], abs=1e-9), f"got a = {a.tolist()}"
    assert coef.tolist() == pytest.approx([0.15], abs=1e-9), f"got coef {coef.tolist()}"
    assert intercept == pytest.approx(-1.075, abs=1e-6), (
        f"all of a is 0 or C, so any intercept from -1.15 to -1 is best: expected the middle, "
        f"-1.075, got {intercept}"
    )


@pytest.mark.parametrize("max_iter", [0, 1, 3])
def test_max_iter_is_a_limit(max_iter):
    rows, y = rows_and_labels(8, 12)

    coef, intercept, a = fitted(rows, y, 2.0, max_iter)

    expected = np.zeros(12)
    for _ in range(max_iter):
        expected = pair_step(rows, y, expected, 2.0)[0]
    _, high, low = pair_step(rows, y, expected, 2.0)
    assert a == pytest.approx(expected), (
        f"{max_iter} steps from zeros: expected a = {expected.round(4).tolist()}, got "
        f"{a.round(4).tolist()}"
    )
    assert coef == pytest.approx((expected * np.where(y == 1, 1, -1)) @ rows)
    assert intercept == pytest.approx((high + low) / 2), (
        f"expected the middle of {high:.4f} and {low:.4f}, got {intercept:.4f}"
    )


def lines_run(call):
    """Count the lines of Python that run during a call, each turn of a loop again."""
    count = 0

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def test_fit_ends_once_high_and_low_agree():
    rows, y = np.array([[0.0], [4.0], [1.0]]), np.array([0, 1, 0])

    ten, thousand = (lines_run(lambda n=n: fit(rows, y, 0.05, n)) for n in (10, 1000))

    assert thousand <= 2 * ten, (
        f"a step or two are enough, yet max_iter=1000 ran {thousand:,} lines of Python and "
        f"max_iter=10 ran {ten:,}: it is a limit"
    )


@pytest.mark.parametrize("dtype", ["uint8", "int8", ">f8"])
def test_data_of_any_dtype_stay_as_they_were(dtype):
    rows = np.array([[10, 3], [12, 9], [7, 7], [2, 6], [0, 8]], dtype=dtype)
    y, a = np.array([1, 1, 0, 1, 0], dtype="uint8"), np.zeros(5)
    before = rows.tolist(), y.tolist()

    moved, *_ = step(rows, y, a, 1.0)
    coef, intercept, found = fitted(rows, y, 1.0, 5000)

    assert moved[[0, 2]].tolist() == pytest.approx([2 / 25, 2 / 25]), (
        f"|(10, 3) - (7, 7)|^2 is 25, got a = {moved.tolist()}: bytes wrap around"
    )
    certified(rows.astype(float), y, 1.0, coef, intercept, found)
    assert (rows.tolist(), y.tolist(), a.tolist()) == (*before, [0] * 5), "an argument has changed"
