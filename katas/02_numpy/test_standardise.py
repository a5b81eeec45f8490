import csv
from statistics import fmean, pstdev

import numpy as np
import pytest

from .standardise import standardise

# What is said of a single number, of NaN among equal numbers, and of anything else there.
EQUAL = (
    "a single number is its own mean.",
    "all these are equal. NaN is 0 / 0.",
    "all these are equal. 1, -1 or the like is rounding noise divided by rounding noise, as the "
    "mean of three times 0.1 is not 0.1; what is smaller is noise beside another small number.",
)


def scores(x, *axis):
    """Call standardise with a copy; look at type, shape and dtype before any value."""
    __tracebackhide__ = True
    error = None
    try:
        z = standardise(x.copy(), *axis)
    except (ValueError, TypeError, IndexError) as raised:
        error = raised
    assert error is None, (
        f"{type(error).__name__}: {error}. If shapes do not fit: the mean along axis 1 has one "
        "axis less than x, and what is left is held against the columns; let the axis stay, with "
        "length 1. If a cast is refused: integers cannot hold a z-score."
    )
    assert isinstance(z, np.ndarray), f"an array is returned; a {type(z).__name__} came."
    assert z.shape == x.shape, f"z-scores have the shape of x, {x.shape}; {z.shape} came."
    assert z.dtype == np.float64, f"z-scores are float64, also of {x.dtype}; {z.dtype} came."
    return z


def slices(x, axis):
    """Return the slices along an axis as lists of floats."""
    return np.moveaxis(x, axis, -1).reshape(-1, x.shape[axis]).astype(float).tolist()


def z_of(x, axis):
    """Return the z-scores by the formula alone."""
    return (x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True)


def mistake(z, x, axis):
    """Name the mistake that makes just these numbers, or say that it is none of the usual ones."""
    dtype, wrapped = x.dtype, (x - x.min(axis, keepdims=True)).astype(float)
    x = x.astype(float)
    usual = []
    with np.errstate(all="ignore"):
        for other in range(x.ndim):
            if other != axis % x.ndim:
                usual.append((z_of(x, other), f"these are the z-scores along axis {other}."))
                if x.shape[other] == x.shape[axis]:
                    mixed = (x - x.mean(axis)) / x.std(axis)
                    name = "means of one axis met numbers of another: keep the axis."
                    usual.append((mixed, name))
        mean, spread = x.mean(axis, keepdims=True), x.std(axis, keepdims=True)
        right = np.where(spread > 1e-9 * np.abs(mean), (x - mean) / spread, 0)
        usual += [
            ((x - x.mean()) / x.std(), "one mean and one spread were used for all of x."),
            ((x - mean) / x.std(axis, ddof=1, keepdims=True), "n - 1 was divided by, not n."),
            ((x - mean) / spread**2, "the variance was divided by: its root is the spread."),
            (x - mean, "nothing was divided by the spread."),
            (x / spread, "the mean was not subtracted."),
            ((x - mean) / np.ptp(x, axis, keepdims=True), "divided by the range, not the spread."),
            (np.trunc(right), "fractions were lost: an array of integers was filled."),
            (np.trunc(x - mean) / spread, "fractions were lost when the mean was subtracted."),
            (z_of(wrapped, axis), f"the numbers were subtracted in {dtype}, and wrapped."),
        ]
    for numbers, name in usual:
        same = np.allclose(z, numbers, atol=1e-6, equal_nan=True)
        if same and not np.allclose(numbers, right, atol=1e-6):
            return name
    if np.allclose(z, right, rtol=0.3, atol=1e-3):
        return (
            "almost right, so digits were lost: to float32, to a difference of large squares, or "
            "to something added to the spread."
        )
    return "no usual mistake makes these numbers: work this slice out by hand."


def no_spread(line, dtype):
    """Say why numbers that differ may have been taken for equal ones."""
    high, low = max(line), min(line)
    if dtype.kind in "iu" and high - low > np.iinfo(dtype).max:
        return f"0 throughout says that all are equal. {high:.0f} - {low:.0f} wraps in {dtype}."
    apart = (high - low) / max(map(abs, line))
    return (
        "0 throughout says that all are equal. Beside the largest they differ by "
        f"{apart:.1e}, and 1e-6 is enough."
    )


def holds(z, x, axis=0):
    """Hold each slice against the standard library, which is slow and exact."""
    for line, came in zip(slices(x, axis), slices(z, axis), strict=True):
        mean, spread = fmean(line), pstdev(line)
        for number, score in zip(line, came, strict=True):
            equal = min(line) == max(line)
            expected = 0.0 if equal else (number - mean) / spread
            # Written so that a NaN counts as wrong.
            assert abs(score - expected) <= 1e-6 * max(1, abs(expected)), (
                f"along axis {axis} of {x.dtype}, {line[:5]} has mean {mean:.7g} and spread "
                f"{0.0 if equal else spread:.4g}: the z-score of {number:.7g} is {expected:.6f}; "
                f"{score:.6f} came: "
            ) + (
                EQUAL[0 if len(line) == 1 else 1 if np.isnan(score) else 2]
                if equal
                else mistake(z, x, axis)
                if any(came)
                else no_spread(line, x.dtype)
            )


@pytest.fixture
def table():
    """Four penguins: flipper in mm, mass in g, bill in mm."""
    return np.array(
        [[181.0, 3750.0, 39.1], [210.0, 4500.0, 46.0], [198.0, 3300.0, 50.5], [221.0, 5950.0, 48.4]]
    )


def test_z_scores_have_the_shape_of_the_table(table):
    scores(table)


def test_each_column_has_its_own_mean_and_spread(table):
    holds(scores(table), table)


def test_axis_1_takes_each_row(table):
    holds(scores(table, 1), table, 1)


def test_a_square_table_hides_no_mixed_axes(table):
    square = table[:3]

    holds(scores(square, 1), square, 1)
    holds(scores(square, 0), square, 0)


@pytest.mark.parametrize("axis", [0, 1, 2, -1, -2, -3])
def test_any_axis_of_a_stack_of_tables(axis, seed):
    stack = np.random.default_rng(seed).permutation(24).reshape(2, 3, 4) / 2

    holds(scores(stack, axis), stack, axis)


def test_one_dimension_is_one_slice():
    line = np.array([3.0, 7.0, 4.0, 10.0])

    holds(scores(line), line)
    holds(scores(line, -1), line, -1)


@pytest.mark.parametrize("dtype", ["int64", "int16", "uint8"])
def test_z_scores_of_integers_have_fractions(dtype):
    table = np.array([[12, 200], [7, 255], [9, 3]], dtype=dtype)

    holds(scores(table), table)


@pytest.mark.parametrize("dtype", ["int8", "int16", "uint16", "int32"])
def test_from_one_end_of_a_dtype_to_the_other(dtype):
    """127 - -128 is 255, which int8 cannot hold: it comes out as -1."""
    ends = np.iinfo(dtype)
    lowest, largest = max(ends.min, -(10**6)), min(ends.max, 10**6)
    table = np.array([[lowest, 1], [largest, 2], [lowest, 4], [largest, 8], [0, 16]], dtype)

    holds(scores(table), table)


def test_equal_integers_are_0_from_their_mean():
    table = np.array([[7, 1, 0], [7, 2, 0], [7, 6, 0]])

    holds(scores(table), table)


def test_a_small_unit_changes_nothing(table):
    small = table * 1e-12

    z = scores(small)

    off = np.abs(z - scores(table)).max()
    assert off <= 1e-6, (
        "in a unit a million million times as large, all numbers are as much smaller and all "
        f"z-scores are the same; they differ by {off:.4g}. Here 1e-8 is large: do not add it to a "
        "spread, nor take a spread below it for 0, as np.isclose(spread, 0) does."
    )
    holds(z, small)


def test_numbers_and_differences_as_small_as_they_may_be():
    table = np.array([[1e-12, 1.000_004e-12], [2e-12, 1.000_001e-12], [4e-12, 1e-12]])

    holds(scores(table), table)


def test_a_small_column_beside_a_large_one_keeps_its_digits():
    table = np.array([[1e-12, 1e6, 0.1], [3e-12, -1e6, 0.1], [2e-12, 5e5, 0.1]])

    holds(scores(table), table)


@pytest.mark.parametrize("axis", [0, 1])
def test_one_number_among_many_equal_ones(axis):
    """Of 200 numbers one is a millionth larger: the spread is 7e-8, and not nothing."""
    table = np.array([[1.0, 5e5]] * 199 + [[1.000_001, 5e5 - 0.5]])
    table = table if axis == 0 else np.ascontiguousarray(table.T)

    holds(scores(table, axis), table, axis)


def test_a_long_column_of_float32_keeps_its_digits(seed):
    table = np.random.default_rng(seed).integers(0, 1000, size=(4000, 2)).astype("float32") / 7

    holds(scores(table), table)


@pytest.mark.parametrize("axis", [0, 1])
def test_equal_fractions_are_0_from_their_mean(axis):
    table = np.array([[0.1, 3.0, 99_999.9, 12.7, -1.7e-12]] * 3)
    table[1, 1] = 4.0
    table = table if axis == 0 else np.ascontiguousarray(table.T)

    holds(scores(table, axis), table, axis)


def test_a_single_number_is_its_own_mean():
    row = np.array([[0.3, 5.0, -2e5]])

    holds(scores(row), row)


@pytest.mark.parametrize("dtype", ["float64", "float32", "int32"])
def test_small_differences_of_large_numbers_keep_their_digits(dtype):
    rows = [[2, 0, 0], [-2, 5, 0], [0, 1, 0], [5, 1, 0], [-2, 3, 1]]
    table = np.array(rows) + np.array([900_000, 0, 900_000])
    # The squares of these whole numbers are exact in float64; those of a third are not.
    table = table / 3 if dtype == "float64" else table.astype(dtype)

    holds(scores(table), table)


def test_the_caller_keeps_the_table_unchanged(table):
    before = table.tolist()

    standardise(table)

    assert table.tolist() == before, (
        f"x is the caller's, and its first row {before[0]} is {table[0].tolist()} now: -= and /= "
        "write into the array itself, and np.asarray makes no copy of a float64 array."
    )


def test_penguins_of_three_species(data):
    names = ["Culmen Length (mm)", "Flipper Length (mm)", "Body Mass (g)"]
    with open(data / "penguins_raw.csv", encoding="utf-8", newline="") as file:
        texts = [[penguin[name] for name in names] for penguin in csv.DictReader(file)]
    table = np.array([row for row in texts if all(text not in ("", "NA") for text in row)], float)

    holds(scores(table), table)
