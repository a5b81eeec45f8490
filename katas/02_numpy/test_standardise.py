import csv
import math

import numpy as np
import pytest

from .standardise import standardise

# What is said of a single number, of NaN among equal numbers, and of any other score there.
EQUAL = (
    "a single number is its own mean.",
    "these numbers are equal. NaN is 0 / 0.",
    "these numbers are equal. A score such as 1 or -1 is rounding noise divided by rounding noise: "
    "the mean of three times 0.1 is not 0.1. A smaller one is noise divided by another number.",
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
        f"got {type(error).__name__}: {error}. If shapes do not fit: the mean along axis 1 has one "
        "axis less than x, and numpy matches the axis that is left with the columns. Keep the "
        "axis, with length 1. If a cast is refused: integers cannot hold a z-score."
    )
    assert isinstance(z, np.ndarray), f"expected a numpy array, got {type(z).__name__}"
    assert z.shape == x.shape, f"expected the shape of x, {x.shape}, got {z.shape}"
    assert z.dtype == np.float64, f"expected dtype float64 for {x.dtype} x, got {z.dtype}"
    return z


def slices(x, axis):
    """Return the slices along an axis as lists of floats."""
    return np.moveaxis(x, axis, -1).reshape(-1, x.shape[axis]).astype(float).tolist()


def z_of(x, axis):
    """Return the z-scores by the formula alone."""
    return (x - x.mean(axis, keepdims=True)) / x.std(axis, keepdims=True)


def mistake(z, x, axis):
    """Name the mistake that makes exactly these numbers, or say that no usual one does."""
    dtype, wrapped = x.dtype, (x - x.min(axis, keepdims=True)).astype(float)
    x = x.astype(float)
    usual = []
    with np.errstate(all="ignore"):
        for other in range(x.ndim):
            if other != axis % x.ndim:
                usual.append((z_of(x, other), f"these are the z-scores along axis {other}."))
                if x.shape[other] == x.shape[axis]:
                    mixed = (x - x.mean(axis)) / x.std(axis)
                    name = "means of one axis were matched with another axis: keep the axis."
                    usual.append((mixed, name))
        mean, spread = x.mean(axis, keepdims=True), x.std(axis, keepdims=True)
        right = np.where(spread > 1e-9 * np.abs(mean), (x - mean) / spread, 0)
        usual += [
            ((x - x.mean()) / x.std(), "one mean and one deviation were used for all of x."),
            (
                (x - mean) / x.std(axis, ddof=1, keepdims=True),
                "divided by n - 1, not by n, in the variance.",
            ),
            ((x - mean) / spread**2, "divided by the variance, not by its root."),
            (x - mean, "nothing was divided by the standard deviation."),
            (x / spread, "the mean was not subtracted."),
            ((x - mean) / np.ptp(x, axis, keepdims=True), "divided by the range."),
            (np.trunc(right), "fractions were lost: an array of integers was filled."),
            (np.trunc(x - mean) / spread, "fractions were lost when the mean was subtracted."),
            (z_of(wrapped, axis), f"differences were computed in {dtype}, and wrapped around."),
        ]
    for numbers, name in usual:
        same = np.allclose(z, numbers, atol=1e-6, equal_nan=True)
        if same and not np.allclose(numbers, right, atol=1e-6):
            return name
    if np.allclose(z, right, rtol=0.3, atol=1e-3):
        return (
            "almost right, so digits were lost: to float32, to a difference of large squares, or "
            "to a number added to the standard deviation."
        )
    return "no usual mistake makes these numbers: work this slice out by hand."


def no_spread(line, dtype):
    """Say why an answer may have taken numbers that differ for equal ones."""
    high, low = max(line), min(line)
    if dtype.kind in "iu" and high - low > np.iinfo(dtype).max:
        return f"all 0 means all equal, but {high:.0f} - {low:.0f} wraps around in {dtype}."
    apart = (high - low) / max(map(abs, line))
    return (
        f"all 0 means all equal, but the range is {apart:.1e} of the largest, and 1e-6 is enough."
    )


def holds(z, x, axis=0):
    """Compare each slice with sums that are exact (math.fsum)."""
    for line, came in zip(slices(x, axis), slices(z, axis), strict=True):
        mean = math.fsum(line) / len(line)
        spread = math.sqrt(math.fsum((number - mean) ** 2 for number in line) / len(line))
        equal = min(line) == max(line)
        for number, score in zip(line, came, strict=True):
            expected = 0.0 if equal else (number - mean) / spread
            # Written so that a NaN counts as wrong.
            assert abs(score - expected) <= 1e-6 * max(1, abs(expected)), (
                f"along axis {axis} of {x.dtype}, {line[:5]} has mean {mean:.7g} and standard "
                f"deviation {0.0 if equal else spread:.4g}: for {number:.7g} expected "
                f"{expected:.6f}, got {score:.6f}: "
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
        "the same numbers in a unit 1e12 times as large have the same z-scores, but yours differ "
        f"by {off:.4g}. Here 1e-8 is a large number: do not add it to a standard deviation, and do "
        "not take a smaller one for 0, as np.isclose(std, 0) does."
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
    """Of 200 numbers one is a millionth larger: the standard deviation is 7e-8, not 0."""
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
        f"x belongs to the caller, but its first row {before[0]} is {table[0].tolist()} now. -= "
        "and /= change the array itself, and np.asarray does not copy a float64 array."
    )


def test_penguins_of_three_species(data):
    names = ["Culmen Length (mm)", "Flipper Length (mm)", "Body Mass (g)"]
    with open(data / "penguins_raw.csv", encoding="utf-8", newline="") as file:
        texts = [[penguin[name] for name in names] for penguin in csv.DictReader(file)]
    table = np.array([row for row in texts if all(text not in ("", "NA") for text in row)], float)

    holds(scores(table), table)
