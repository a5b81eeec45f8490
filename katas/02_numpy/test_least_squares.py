import csv
from contextlib import suppress

import numpy as np
import pytest

from .least_squares import fit_polynomial


def same(coefficients, others):
    """Whether these are the same numbers but for rounding."""
    return len(coefficients) == len(others) and np.allclose(coefficients, others, 1e-6, 1e-9)


def of_another_length(coefficients, x, y, degree):
    """Name the mistake that makes exactly these coefficients, if it is a usual one."""
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    right = np.linalg.lstsq(powers, y.astype(float), rcond=None)[0]
    if degree and same(
        coefficients, np.linalg.lstsq(powers[:, 1:], y.astype(float), rcond=None)[0]
    ):
        return ". These belong to a curve through the origin: the intercept needs a column of ones."
    if same(coefficients, right[: len(coefficients)]):
        return ". The last ones are 0 and were dropped, as numpy.polynomial does. Keep them."
    return ""


def by_normal_equations(matrix, y):
    """Yield the solutions of the normal equations in the usual ways."""
    square, side = matrix.T @ matrix, matrix.T @ y
    with suppress(np.linalg.LinAlgError):
        yield np.linalg.solve(square, side)
    with suppress(np.linalg.LinAlgError):
        for inverse in (np.linalg.inv(square), np.linalg.pinv(square)):
            yield inverse @ side
            yield inverse @ matrix.T @ y
    yield np.linalg.lstsq(square, side, rcond=None)[0]


def inaccurate(coefficients, x, y):
    """Name the method that makes exactly these coefficients, if it is a usual one."""
    size = len(coefficients)
    powers = np.vander(x.astype(float), size, increasing=True)
    u, s, vt = np.linalg.svd(powers, full_matrices=False)
    if any(same(coefficients, vt[:rank].T @ (u.T @ y / s)[:rank]) for rank in range(1, size)):
        return (
            "A singular value was dropped: rcond is too large, or the normal equations, which "
            "square the condition number, made it too small."
        )
    for order in (1, -1):
        found = by_normal_equations(powers[:, ::order], y)
        if any(same(coefficients, solution[::order]) for solution in found):
            return (
                "These come from the normal equations, which square the condition number: "
                f"{s[0] ** 2 / s[-1] ** 2:.0e}. A float64 has 16 digits."
            )
    return ""


def fitted(x, y, degree):
    """Call ``fit_polynomial`` and look at types, shape and dtype before any value."""
    try:
        result = fit_polynomial(x, y, degree)
    except ValueError as error:
        condition = np.linalg.cond(np.vander(x.astype(float), degree + 1))
        pytest.fail(
            f"{len(set(x.tolist()))} different x, {degree + 1} coefficients, condition number "
            f"{condition:.2g}, below 1e12: expected no error, got {type(error).__name__}: {error}"
        )
    assert isinstance(result, tuple) and len(result) == 2, (
        f"expected a tuple (coefficients, condition), got {type(result).__name__}"
    )
    coefficients, condition = result
    assert isinstance(coefficients, np.ndarray), (
        f"expected a numpy array of coefficients, got {type(coefficients).__name__}"
    )
    assert coefficients.shape == (degree + 1,), (
        f"degree {degree} has {degree + 1} coefficients, one of them the intercept: expected shape "
        f"({degree + 1},), got {coefficients.shape}"
        f"{of_another_length(coefficients.ravel(), x, y, degree)}"
    )
    assert coefficients.dtype == np.float64, f"expected dtype float64, got {coefficients.dtype}"
    assert isinstance(condition, float), (
        f"condition: expected a float, got {type(condition).__name__}"
    )
    return coefficients, condition


def test_a_line_has_an_intercept_and_a_slope():
    fitted(np.array([0.0, 1.0, 2.0, 4.0]), np.array([1.0, 3.0, 5.0, 9.0]), 1)


def test_the_intercept_comes_first():
    coefficients, _ = fitted(np.array([0.0, 1.0, 2.0, 4.0]), np.array([1.0, 3.0, 5.0, 9.0]), 1)

    assert coefficients.tolist() == pytest.approx([1, 2], abs=1e-9), (
        f"the points lie on 1 + 2x: expected [1, 2], got {coefficients.tolist()}. [2, 1] has the "
        "highest power first, like np.polyfit and np.vander."
    )


def test_the_line_is_not_held_to_the_origin():
    x, y = np.array([0.0, 1.0, 2.0, 3.0, 4.0]), np.array([1.0, 0.0, 5.0, 3.0, 11.0])
    coefficients, _ = fitted(x, y, 1)

    assert coefficients.tolist() == pytest.approx([-0.6, 2.3], abs=1e-9), (
        "around their mean (2, 4) the points have slope 23/10, so the line is -0.6 + 2.3x: "
        f"expected [-0.6, 2.3], got {coefficients.tolist()}. A slope of 2.1 is 63/30, the line "
        "through the origin: the intercept is missing. 2.5 goes from the first point to the last."
    )


def test_a_parabola_has_three_coefficients():
    x = np.array([3.0, -1.0, 0.0, 2.0, -2.0])
    coefficients, _ = fitted(x, 7 - 4 * x + 0.5 * x**2, 2)

    assert coefficients.tolist() == pytest.approx([7, -4, 0.5], abs=1e-9), (
        f"the points lie on 7 - 4x + x^2/2: expected [7, -4, 0.5], got {coefficients.tolist()}"
    )


def test_degree_0_is_the_mean():
    coefficients, condition = fitted(np.array([5.0, 1.0, 9.0]), np.array([2.0, 3.0, 10.0]), 0)

    assert coefficients.tolist() == pytest.approx([5], abs=1e-9), (
        f"the nearest constant to 2, 3, 10 is their mean: expected [5], got {coefficients.tolist()}"
    )
    assert condition == pytest.approx(1, rel=1e-2), (
        f"a single column has the condition number 1, got {condition:.6g}"
    )


def test_the_condition_number_belongs_to_the_powers_of_x():
    _, condition = fitted(np.array([-3.0, 3.0]), np.array([0.0, 1.0]), 1)

    assert condition == pytest.approx(3, rel=1e-2), (
        "the columns 1, 1 and -3, 3 are at right angles, and their lengths are as 1 to 3: expected "
        f"the condition number 3, got {condition:.6g}. 9 belongs to the normal equations, which "
        "square it. 1 belongs to columns that were scaled. 0.333 is the smallest singular value "
        "divided by the largest. 3.333 uses the Frobenius norm."
    )


def test_the_condition_number_shows_x_far_from_zero():
    _, condition = fitted(np.array([97.0, 103.0]), np.array([0.0, 1.0]), 1)

    assert condition == pytest.approx(3336.666, rel=1e-2), (
        "with x = 97 and 103 the columns look almost alike: expected the condition number "
        f"3336.67, got {condition:.6g}. 3: x was moved to its mean first. That is a good cure, "
        "but the condition number belongs to x as it is."
    )


@pytest.mark.parametrize("dtype", ["int8", "uint8", "int16", "int64", "float32"])
def test_x_is_widened_before_its_powers_are_taken(dtype):
    x = np.array([1, 100, 20, 126, 64], dtype=dtype)
    y = np.array([3, 10_002, 402, 15_878, 4_098], dtype=np.int32)
    coefficients, condition = fitted(x, y, 2)

    assert coefficients.tolist() == pytest.approx([2, 0, 1], abs=1e-7), (
        "the points lie on 2 + x^2: expected [2, 0, 1], got "
        f"{coefficients.tolist()} with x in {dtype}"
        f"{'. In 8 bits the square of 100 is 16.' * dtype.endswith('int8')}"
    )
    assert condition == pytest.approx(17_268, rel=1e-2), (
        f"expected the condition number 17,268, got {condition:.6g}"
    )


def test_float32_is_widened_before_its_powers_are_taken():
    x = np.array([0.1, 0.7, 1.3, 2.9], dtype=np.float32)
    coefficients, _ = fitted(x, 3 + x.astype(np.float64) ** 2, 2)

    off = np.abs(coefficients - [3, 0, 1]).max()
    assert off < 1e-10, (
        f"the points lie on 3 + x^2: expected [3, 0, 1], got {coefficients.tolist()}, off by "
        f"{off:.1e}. Squares that were computed in float32 have 7 digits: to widen them afterwards "
        "is too late."
    )


@pytest.mark.parametrize(
    ("x", "true"),
    [
        (1_000_000.0 + np.arange(12), [3, -4]),
        (1_350_000.0 + np.arange(8), [3, -4]),
        (np.arange(12) / 100_000_000, [3, -4]),
        (1958.0 + np.arange(44), [5, -3, 2]),
        (1000.0 + np.arange(11), [5, -3, 2]),
    ],
    ids=[
        "a line at a million",
        "a line just below the limit",
        "a line over a ten-millionth",
        "a parabola over years",
        "a parabola at a thousand",
    ],
)
def test_digits_are_lost_with_the_condition_number_and_not_with_its_square(x, true):
    """Points on a polynomial, x far from zero: hard, but possible."""
    y = sum(c * x**j for j, c in enumerate(true))
    coefficients, condition = fitted(x, y, len(true) - 1)

    off = np.abs(coefficients - true).max() / np.abs(true).max()
    assert off <= condition * 1e-13, (
        f"expected the polynomial {true}, got {coefficients.tolist()}, off by {off:.1e} of the "
        f"largest. With a condition number of {condition:.1e}, {condition * 1e-13:.1e} is allowed. "
        f"{inaccurate(coefficients, x, y)}"
    )


def carbon_dioxide(data):
    """Weekly numbers of Mauna Loa, 1958 to 2001, without the missing ones."""
    with open(data / "co2_weekly.csv", encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["co2"]]
    days = np.array([f"{d[:4]}-{d[4:6]}-{d[6:]}" for d in (row["date"] for row in rows)], "M8[D]")
    years = 1970 + days.astype(np.int64) / 365.2425
    return years, np.array([float(row["co2"]) for row in rows])


def test_carbon_dioxide_rises_along_a_line(data):
    years, co2 = carbon_dioxide(data)

    (intercept, slope), _ = fitted(years, co2, 1)

    assert slope == pytest.approx(1.343, abs=0.001), f"expected 1.343 ppm a year, got {slope:.4f}"
    assert intercept + slope * 1980 == pytest.approx(339.4, abs=0.1), (
        f"the line in 1980: expected 339.4 ppm, got {intercept + slope * 1980:.2f}"
    )


def test_a_parabola_is_the_same_curve_over_years_and_over_years_since_1980(data):
    years, co2 = carbon_dioxide(data)

    near, small = fitted(years - 1980, co2, 2)
    far, large = fitted(years, co2, 2)

    assert small < 1e4 and 1e10 < large < 1e12, (
        "expected condition numbers below 1e4 for years since 1980 and about 1e11 for years, got "
        f"{small:.1e} and {large:.1e}"
    )
    curves = [c[0] + c[1] * t + c[2] * t**2 for c, t in ((near, years - 1980), (far, years))]
    off = np.abs(curves[0] - curves[1]).max()
    rounded = any(np.array_equal(far, far.round(digits)) for digits in range(9))
    assert off < 1e-5, (
        f"expected the same curve twice, got two that are up to {off:.1e} ppm apart, with a "
        f"condition number of {large:.0e}. "
        + (
            "The coefficients were rounded, and x**2 is 4 million."
            if rounded
            else inaccurate(far, years, co2)
        )
    )


def test_a_cubic_over_years_is_refused_and_over_years_since_1980_is_not(data):
    years, co2 = carbon_dioxide(data)

    _, condition = fitted(years - 1980, co2, 3)
    assert condition < 1e6, (
        f"years since 1980: expected a condition number below 1e6, got {condition:.1e}"
    )
    try:
        coefficients, condition = fit_polynomial(years, co2, 3)
    except ValueError:
        return
    curve = sum(c * years**j for j, c in enumerate(coefficients))
    best, _ = fit_polynomial(years - 1980, co2, 3)
    off = np.abs(curve - sum(c * (years - 1980) ** j for j, c in enumerate(best))).max()
    powers = np.vander(years, 4, increasing=True)
    short = any(
        same(coefficients, np.linalg.lstsq(powers, co2, rcond=r)[0]) for r in (None, 1e-15, 1e-12)
    )
    pytest.fail(
        "powers 0 to 3 of years have a condition number of about 4e16: expected ValueError, got "
        f"{coefficients.tolist()}, a curve that is {off:.2g} ppm from the best one, with a "
        f"condition number of {condition:.1e}"
        f"{'. np.linalg.lstsq drops what it cannot tell apart: see its rank.' * short}"
    )


@pytest.mark.parametrize(
    ("x", "degree"),
    [
        (1e7 + np.arange(8), 1),
        (1.7e6 + np.arange(8), 1),
        (2000.0 + 3 * np.arange(8), 3),
        (np.array([0, 1, 2, 2**32]), 2),
    ],
    ids=[
        "a line at ten million",
        "a line just above the limit",
        "a cubic over eight years",
        "a square of 2**64",
    ],
)
def test_a_condition_number_above_the_limit_is_an_error(x, degree):
    fitted(np.arange(8.0) - 4, np.arange(8.0), degree)

    got = None
    try:
        got = fit_polynomial(x, np.arange(1.0, len(x) + 1), degree)
    except ValueError:
        return
    powers = np.vander(x.astype(float), degree + 1)
    condition = np.linalg.cond(powers)
    found = got[1] if isinstance(got, tuple) and len(got) == 2 else 0
    wrapped = np.linalg.cond(np.vander(x, degree + 1).astype(float))
    cause = ""
    if x.dtype == np.int64 and found == pytest.approx(wrapped, rel=1e-2):
        cause = ". This is the condition number with 2**64 wrapped around to 0 in int64."
    elif np.linalg.lstsq(powers, np.ones(len(x)), rcond=None)[2] > degree:
        cause = ". By its default rcond, np.linalg.lstsq accepts this matrix."
    pytest.fail(
        f"with x = {x[0]:.0f}, {x[1]:.0f}, ..., {x[-1]:.0f} and degree {degree} the condition "
        f"number is {condition:.2e}, above 1e12: expected ValueError, got {got}{cause}"
    )


@pytest.mark.parametrize(
    ("x", "degree"),
    [([1, 4], 2), ([3], 1), ([], 0), ([2, 2, 2], 1), ([1, 5, 5, 1], 2), ([0, 0], 1)],
    ids=[
        "two points for a parabola",
        "one point for a line",
        "no point",
        "three points above each other",
        "two places for a parabola",
        "all at zero",
    ],
)
def test_too_few_different_x_are_an_error(x, degree):
    x = np.array(x, dtype=float)
    got = None
    try:
        got = fit_polynomial(x, np.arange(len(x)) + 1.0, degree)
    except ValueError:
        return
    except NotImplementedError:
        raise
    except Exception as error:
        pytest.fail(f"expected ValueError, got {type(error).__name__}: {error}")
    pytest.fail(
        f"x = {x.tolist()} cannot determine {degree + 1} coefficients, as many polynomials are "
        f"equally near: expected ValueError, got {got}"
        + ". With fewer points than coefficients the condition number looks harmless."
        * (len(x) <= degree)
    )


def test_coefficients_of_zero_have_their_place():
    coefficients, _ = fitted(np.arange(5.0), np.zeros(5), 2)

    assert np.abs(coefficients).max() < 1e-12, f"expected [0, 0, 0], got {coefficients.tolist()}"


def test_numbers_that_differ_by_little_are_different():
    x = np.array([0, 1e-11, 2e-11, 4e-11])
    _, condition = fitted(x, 3 + x, 1)

    assert condition == pytest.approx(6.76e10, rel=1e-2), (
        f"expected the condition number 6.76e10, got {condition:.4g}"
    )


@pytest.mark.parametrize("dtype", ["uint8", "int8", "float32"])
def test_y_is_widened_as_well(dtype):
    y = np.array([100, 50, 0, -50] if dtype != "uint8" else [240, 160, 80, 0], dtype)
    expected = [100, -50] if dtype != "uint8" else [240, -80]
    coefficients, _ = fitted(np.arange(4), y, 1)

    assert coefficients.tolist() == pytest.approx(expected, abs=1e-6), (
        f"the points lie on {expected[0]} - {-expected[1]}x: expected {expected}, got "
        f"{coefficients.tolist()} with y in {dtype}. Beyond its ends a narrow dtype wraps around: "
        "widen y first."
    )


def test_the_caller_keeps_the_points_unchanged():
    x, y = np.array([97.0, 103.0, 99.0]), np.array([1.0, 2.0, 4.0])

    fit_polynomial(x, y, 1)

    assert x.tolist() == [97, 103, 99], "x belongs to the caller: x -= x.mean() changes it."
    assert y.tolist() == [1, 2, 4], "y belongs to the caller: work on a copy."
