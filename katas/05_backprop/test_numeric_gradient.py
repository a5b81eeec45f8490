import math

import numpy as np
import pytest

from .numeric_gradient import gradient_error, numeric_gradient


def slopes(function, x, *step):
    """Call it, and look at type, shape and dtype before any value."""
    __tracebackhide__ = True
    result = numeric_gradient(function, x, *step)
    kind = type(result).__name__
    assert isinstance(result, np.ndarray), f"expected an array, got a {kind}."
    assert result.shape == x.shape, f"expected the shape of x, {x.shape}, got {result.shape}."
    assert result.dtype == np.float64, f"expected dtype float64, got {result.dtype}."
    return result


def error_of(one, other):
    __tracebackhide__ = True
    result = gradient_error(one, other)
    assert isinstance(result, float), f"expected a float, got {result!r}."
    return result


def cause(came, known):
    """Return the mistake that makes exactly the number that came, if one is known."""
    alike = (why for number, why in known if math.isclose(came, number, rel_tol=1e-6))
    return next(alike, "")


def cube(x):
    return float(x[0] ** 3)


def mixed(x):
    """A function in which every number matters to the slope of every other."""
    return float(np.sum(x * np.arange(1, x.size + 1).reshape(x.shape)) ** 2)


def mixed_slopes(x):
    factors = np.arange(1, x.size + 1).reshape(x.shape)
    return 2 * factors * np.sum(x * factors)


def test_one_slope_for_each_number():
    x = np.array([[1.0, -2.0, 0.5], [3.0, 0.25, -1.5]])

    slopes(mixed, x)


def test_a_number_is_nudged_both_ways():
    """With a step as large as 1/2, one can see in the result what was computed."""
    came = slopes(cube, np.array([2.0]), 0.5)[0]

    up, here, down = 2.5**3, 2.0**3, 1.5**3
    known = [
        ((up - here) / 0.5, "That is (f(x + step) - f(x)) / step: nudged in one direction only."),
        ((here - down) / 0.5, "That is (f(x) - f(x - step)) / step: nudged one way only."),
        ((up - down) / 0.5, "From x - step to x + step it is two steps: divide by both."),
        ((2.25**3 - 1.75**3) / 0.5, "Nudged by half a step: the step was not moved whole."),
        ((down - up) / 1.0, "The sign is turned: x + step comes first."),
        (12.0, "The step of 0.5 was not used: with a small one it is 12, the slope itself."),
    ]
    assert came == pytest.approx((up - down) / 1.0, rel=1e-7), (
        f"f = x ** 3 at x = 2 with step 0.5: expected (15.625 - 3.375) / 1 = 12.25, got {came:.6g}."
        f" {cause(came, known)}"
    )


def test_one_number_moves_at_a_time():
    x = np.array([1.0, -2.0, 0.5])

    came = slopes(mixed, x)

    expected = mixed_slopes(x)
    every = sum(expected)
    assert came == pytest.approx(expected, rel=1e-3), (
        f"f = (x0 + 2 x1 + 3 x2) ** 2 at {x.tolist()}: expected about {expected.tolist()}, got "
        f"{came.tolist()}."
        + (" All numbers were moved at once." if np.allclose(came, every, rtol=1e-3) else "")
    )


def test_a_number_is_set_back_before_the_next_one_moves():
    x = np.array([1.0, -2.0, 0.5])

    came = slopes(mixed, x, 0.5)

    # The function is a square, for which a difference of both sides is exact at any step.
    expected, kept, slid = mixed_slopes(x), x.copy(), []
    for place in range(3):
        kept[place] -= 0.5
        slid.append(mixed_slopes(kept + 0.5 * np.eye(3)[place])[place])
    left = np.allclose(came, slid)
    assert came == pytest.approx(expected, rel=1e-7), (
        f"f = (x0 + 2 x1 + 3 x2) ** 2 at {x.tolist()} with step 0.5: expected {expected.tolist()}, "
        f"got {came.tolist()}."
        + (" Each number was left where it was nudged to, at x - step." if left else "")
    )


@pytest.mark.parametrize("dtype", ["int64", "int8", "float32", "float64"])
def test_narrow_numbers_do_not_spoil_the_slope(dtype):
    x = np.array([3, 100, -7], dtype=dtype)

    came = slopes(lambda x: float(x @ np.array([2.0, -5.0, 0.5])), x)

    moved = float((100 + np.float64(1e-5)).astype(dtype))
    assert came == pytest.approx([2.0, -5.0, 0.5], rel=1e-6), (
        f"f = 2 x0 - 5 x1 + x2 / 2 for x of dtype {dtype}: expected [2, -5, 0.5], got "
        f"{came.tolist()}. In {dtype}, 100 + 0.00001 is {moved:.9g}: nudge float64 numbers."
    )


@pytest.mark.parametrize(
    "function, slope",
    [(np.exp, np.exp), (np.sin, np.cos), (lambda x: x**4, lambda x: 4 * x**3)],
    ids=["exp", "sin", "fourth power"],
)
def test_the_usual_step_is_exact_to_nine_digits(function, slope):
    x = np.array([0.5, 1.25, -0.75])

    came = slopes(lambda x: float(function(x).sum()), x)

    expected = slope(x)
    worst = float(np.max(np.abs(came - expected)))
    assert came == pytest.approx(expected, rel=1e-8, abs=1e-9), (
        f"expected about {expected.tolist()}, got {came.tolist()}: off by {worst:.1e}. Nudging "
        "both ways by 1e-5 is off by 1e-10, nudging one way by 1e-5 or by 1e-8 much more."
    )


def test_x_of_any_shape_and_layout():
    flat = np.array([1.0, -2.0, 0.5, 3.0, 0.25, -1.5])
    layouts = {
        "a table": flat.reshape(2, 3),
        "a transposed table": flat.reshape(3, 2).T,
        "every second column of a table": np.repeat(flat.reshape(2, 3), 2, axis=1)[:, ::2],
        "three dimensions": flat.reshape(1, 3, 2),
    }
    for what, x in layouts.items():
        came = slopes(mixed, x)

        expected = mixed_slopes(x)
        assert came == pytest.approx(expected, rel=1e-6), (
            f"x is {what}: expected about {expected.tolist()}, got {came.tolist()}."
            + (" Was a copy nudged that the function never saw?" if not came.any() else "")
        )


def test_x_without_dimensions():
    came = slopes(lambda x: float(x**2), np.array(3.0))

    assert came == pytest.approx(6.0, rel=1e-6), f"f = x ** 2 at 3: expected 6, got {came}."


def test_x_stays_as_it_is():
    # 0.1 + 1e-5 - 2e-5 + 1e-5 is not 0.1.
    x = np.array([0.1, 0.7, -2.3])
    before = x.copy()

    numeric_gradient(lambda x: float(np.sum(x**2)), x)

    off = np.max(np.abs(x - before))
    assert np.array_equal(x, before), (
        f"x was {before.tolist()} and is {x.tolist()}, off by {off:.1e}. "
        + ("It was set back by adding, which rounds." if off < 1e-9 else "It was left nudged.")
    )


def test_x_stays_as_it_is_when_the_function_raises():
    x, calls = np.array([1.0, 2.0]), []

    def fails(x):
        calls.append(0)
        if len(calls) == 3:
            raise ZeroDivisionError
        return 0.0

    try:
        numeric_gradient(fails, x)
    except ZeroDivisionError:
        calls.append(0)

    assert len(calls) == 4, "the function raised ZeroDivisionError, and you swallowed it."
    assert x.tolist() == [1.0, 2.0], (
        f"x was [1.0, 2.0] when the function raised, and is {x.tolist()}: nudge a copy."
    )


def test_a_function_may_look_at_x_itself():
    x = np.array([3.0, -2.0, 0.5])

    came = slopes(lambda at: float(at @ x), x.copy())
    with_x = slopes(lambda at: float(at @ x), x)

    moved = "x itself was nudged, and the function saw it move: nudge a copy."
    assert with_x == pytest.approx(came, rel=1e-6), (
        f"f = at @ x, where x is {x.tolist()} itself: expected the slopes {came.tolist()} as for a "
        f"copy of x, got {with_x.tolist()}. {moved if np.allclose(with_x, 2 * x) else ''}"
    )


def test_the_error_is_relative_to_the_larger_gradient():
    one, other = np.array([1.0, -6.0, 2.0]), np.array([1.0, -4.0, 3.5])

    for a, b in ((one, other), (other, one)):
        came = error_of(a, b)

        known = [
            (2.0, "That is the largest difference itself."),
            (2 / 4, "It was divided by the smaller one of two: take the larger one."),
            (2 / 10, "It was divided by the sum of both."),
            (1.5 / 3.5, "Each number was divided by its own size: take the largest of all."),
            (3.5 / 13.5, "Differences were added up: take the largest."),
            (2 / 3.5, "-6 is larger than 2: sizes do not know signs."),
            (2.5 / np.sqrt(41.0), "That is the length of the difference: take the largest number."),
        ]
        assert came == pytest.approx(1 / 3, rel=1e-7), (
            f"{a.tolist()} and {b.tolist()}: the largest difference is 2, the largest size 6, so "
            f"expected 1/3, got {came:.6g}. {cause(came, known)}"
        )


@pytest.mark.parametrize("size", [1e-7, 1e-200, 1e150], ids=["small", "tiny", "huge"])
def test_a_turned_sign_shows_at_any_size(size):
    one = size * np.array([[3.0, -1.0], [2.0, 0.5]])

    came = error_of(one, -one)

    absolute = math.isclose(came, 6 * size, rel_tol=1e-6)
    assert came == pytest.approx(2.0, rel=1e-7), (
        f"gradients of size {size:g} with all signs turned: expected 2, got {came:.3g}. "
        + (
            "That is the absolute difference: it says more about the size than about the error."
            if absolute
            else "A number was added to the divisor, or squares of such numbers are 0 or infinite."
        )
    )


def test_noise_in_a_number_near_0_is_no_error():
    one, other = np.array([5.0, 0.0]), np.array([5.0, 2e-11])

    came = error_of(one, other)

    assert came == pytest.approx(4e-12, rel=1e-6), (
        f"[5, 0] and [5, 2e-11]: expected 4e-12, got {came:.3g}. Rounding makes 2e-11 of a slope "
        "of 0: relative to itself alone it would be quite wrong."
    )


def test_two_gradients_of_0_agree():
    came = error_of(np.zeros((2, 3)), np.zeros((2, 3)))

    assert came == 0.0, f"all numbers of both are 0: expected 0.0, got {came}."


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf], ids=["nan", "inf", "minus inf"])
def test_what_is_not_finite_is_never_right(bad):
    good = np.array([1.0, 2.0, 3.0])
    for place in (0, 1, 2):
        spoilt = good.copy()
        spoilt[place] = bad
        for one, other in ((good, spoilt), (spoilt, good), (spoilt, spoilt.copy())):
            came = error_of(one, other)

            why = "error > 1e-6 is False for NaN, so a spoilt gradient would pass."
            assert came == math.inf, (
                f"{one.tolist()} and {other.tolist()}: expected inf, got {came}. "
                f"{why if math.isnan(came) else ''}"
            )


def test_gradients_of_different_shapes_are_not_compared():
    row = np.array([1.0, 2.0, 3.0])
    gradient_error(row, row)
    column, table = row[:, np.newaxis], np.tile(row, (2, 1))
    pairs = (
        (row, column),
        (row, row[:1]),
        (row, column.T),
        (column, column.T),
        (table, table[:, :1]),
    )
    for one, other in pairs:
        came = error = None
        try:
            came = gradient_error(one, other)
        except ValueError as raised:
            error = raised

        assert error is not None, (
            f"shapes {one.shape} and {other.shape}: expected ValueError, got {came}. "
            "numpy broadcasts them: a gradient of the wrong shape looks right then."
        )
