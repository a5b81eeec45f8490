import csv
import gzip
from itertools import islice

import numpy as np
import pytest

from .mask_outliers import mask_outliers

NAN = float("nan")
OTHER_QUARTILES = (
    "There are many kinds of quartiles. numpy's default lies a quarter of the way along the "
    "sorted known numbers, from first to last."
)


def masked(values, *k):
    """Call with a copy; explain a ValueError; look at type, shape and dtype before any value."""
    __tracebackhide__ = True
    error = None
    try:
        answer = mask_outliers(values.copy(), *k)
    except ValueError as raised:
        error = raised
    assert error is None, (
        f"got ValueError: {error}. If it is about a truth value: `and`, `or`, `not` and `if` need "
        "one True or False for all; & and | work on each element, with brackets around "
        "comparisons. If it is about shapes: there is one pair of limits for each column."
    )
    assert isinstance(answer, tuple) and len(answer) == 2, (
        f"expected a tuple of two arrays, tamed and outlier, got {answer!r}"
    )
    for name, array, dtype in zip(("tamed", "outlier"), answer, ("float64", "bool"), strict=True):
        assert isinstance(array, np.ndarray), (
            f"{name}: expected a numpy array, got {type(array).__name__}"
        )
        assert array.shape == values.shape, (
            f"{name}: expected the shape of values, {values.shape}, got {array.shape}. "
            "No row is dropped, not even one with NaN."
        )
        assert array.dtype == dtype, (
            f"{name}: expected dtype {dtype} for {values.dtype} values, got {array.dtype}"
        )
    return answer


def limits_of(column, k):
    """Work out quartiles and limits in plain Python: sort, and go a quarter of the way."""
    known = sorted(float(number) for number in column if number == number)

    def quartile(share):
        place = share * (len(known) - 1)
        below = int(place)
        above = min(below + 1, len(known) - 1)
        return known[below] + (place - below) * (known[above] - known[below])

    q1, q3 = quartile(0.25), quartile(0.75)
    return q1, q3, q1 - k * (q3 - q1), q3 + k * (q3 - q1)


def mistake(tamed, values, k):
    """Name the mistake that makes just these numbers, or say that it is none of the usual ones."""
    x = values.astype(float)

    def clipped(q1, q3):
        return np.clip(x, q1 - k * (q3 - q1), q3 + k * (q3 - q1))

    with np.errstate(all="ignore"):
        q1, q3 = quartiles = np.nanquantile(x, [0.25, 0.75], axis=0)
        low, high = q1 - k * (q3 - q1), q3 + k * (q3 - q1)
        mean, spread = np.nanmean(x, axis=0), np.nanstd(x, axis=0)
        beyond = (x < low) | (x > high)
        usual = [
            (
                np.where(q1 == q3, x, np.clip(x, low, high)),
                "a column with equal quartiles was left alone. Both its limits are that number, "
                "and all other numbers are beyond them.",
            ),
            (
                x,
                "no number was changed, as if the quartiles of a column with NaN were NaN."
                if np.isnan(x).any()
                else "no number was changed: are the limits too far out? " + OTHER_QUARTILES,
            ),
            (clipped(*np.nanquantile(x, [0.25, 0.75])), "the quartiles are those of all columns."),
            (clipped(*np.quantile(x, [0.25, 0.75], axis=0)), "the NaN has spread to quartiles."),
            (clipped(*np.quantile(np.nan_to_num(x), [0.25, 0.75], axis=0)), "NaN counted as 0."),
            (
                clipped(*np.nanpercentile(x, [0.25, 0.75], axis=0)),
                "a quarter is 25 percent, not 0.25.",
            ),
            (np.clip(x, *quartiles), "these limits are the quartiles: k is missing."),
            (np.clip(x, low, None), "only the lower limit was applied."),
            (np.clip(x, None, high), "only the upper limit was applied."),
            (np.clip(x, mean - k * spread, mean + k * spread), "mean and spread were used."),
            (np.where(beyond, NAN, x), "outliers became NaN instead of a limit."),
            (np.where(beyond, np.nanmedian(x, axis=0), x), "outliers became the median."),
            (np.where(beyond, mean, x), "outliers became the mean."),
            (np.where(beyond, high, x), "all outliers became the upper limit."),
            (np.where(beyond, low, x), "all outliers became the lower limit."),
            (
                np.trunc(np.clip(x, low, high)),
                "the limits lost their fraction: integers have none.",
            ),
        ]
        for other in (0, 1, 1.5, 2, 3):
            limits = q1 - other * (q3 - q1), q3 + other * (q3 - q1)
            usual.append((np.clip(x, *limits), f"these are the limits with k = {other}."))
        complete = x[~np.isnan(x).any(axis=1)]
        if 0 < len(complete) < len(x):
            name = "quartiles of complete rows only. A NaN hides only its own cell."
            usual.append((clipped(*np.quantile(complete, [0.25, 0.75], axis=0)), name))
        for method in ("lower", "higher", "nearest", "midpoint", "weibull", "hazen"):
            quartiles = np.nanquantile(x, [0.25, 0.75], axis=0, method=method)
            usual.append((clipped(*quartiles), f"quartiles by method {method}. " + OTHER_QUARTILES))
        right = np.clip(x, low, high)
    for numbers, name in usual:
        same = np.allclose(tamed, numbers, equal_nan=True)
        if same and not np.allclose(numbers, right, equal_nan=True):
            return name
    if np.allclose(tamed, right, rtol=1e-4, equal_nan=True):
        return "almost right, so digits were lost: float32 has 7 of them, float64 16."
    return "no usual mistake makes these numbers: work this column out by hand. " + OTHER_QUARTILES


def holds(answer, values, k=1.5):
    """Hold both arrays against limits worked out by hand."""
    tamed, outlier = answer
    for column in range(values.shape[1]):
        q1, q3, low, high = limits_of(values[:, column].tolist(), k)
        facts = f"column {column} has quartiles {q1:g} and {q3:g}, so limits {low:g} and {high:g}"
        for row, number in enumerate(values[:, column].tolist()):
            known = number == number
            expected = min(max(number, low), high) if known else NAN
            came = float(tamed[row, column])
            assert came == pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True), (
                f"{facts}: for {number:g} in row {row} expected {expected:.9g}, got {came:.9g}: "
                + mistake(tamed, values, k)
            )
            marked = bool(outlier[row, column])
            assert marked == (number < low or number > high), (
                f"{facts}: for {number:g} in row {row} expected {not marked}, got {marked}. "
                + (
                    "A number on a limit is no outlier."
                    if number in (low, high)
                    else "It is just beyond a limit: there is no tolerance."
                    if min(abs(number - low), abs(number - high)) < 0.001
                    else "Outliers are the numbers that were below the lower or above the upper "
                    "limit. Once set to the limit, they are neither."
                    if known
                    else "A NaN is no outlier. Every comparison with NaN is False, so the "
                    'inverse (~) of "within" is True for it, and so is a != b.'
                )
            )


@pytest.fixture
def table():
    """Minutes late and miles flown: one wild number in each column, on different sides."""
    return np.array([[-3.0, 1010.0], [2.0, 990.0], [-90.0, 1000.0], [1.0, 1030.0], [6.0, 5000.0]])


def test_both_arrays_have_the_shape_of_the_table(table):
    masked(table)


def test_the_caller_keeps_the_table_unchanged(table):
    before = table.tolist()

    mask_outliers(table)

    assert table.tolist() == before, (
        f"values belongs to the caller. It was {before} and is {table.tolist()} now. Assigning to "
        "values[mask] changes it, and so does writing to a view or to np.asarray(values)."
    )


def test_each_column_has_limits_of_its_own(table):
    holds(masked(table), table)


def test_quartiles_may_lie_between_two_numbers(table):
    holds(masked(table[:4]), table[:4])


def test_a_number_on_the_limit_is_no_outlier():
    on_both_limits = np.array([[0.0], [-30.0], [20.0], [10.0], [50.0]])

    holds(masked(on_both_limits), on_both_limits)


def test_a_number_just_beyond_the_limit_is_one():
    just_beyond = np.array([[0.0], [-30.0001], [20.0], [10.0], [50.0001]])

    holds(masked(just_beyond), just_beyond)


def test_equal_quartiles_are_limits_too():
    table = np.array([[5.0, 7.0], [5.0, -2.0], [9.0, 7.0], [5.0, 7.0], [5.0, 7.0], [5.0, 7.5]])

    holds(masked(table), table)


def test_nan_stays_and_hides_no_outlier(table):
    table = np.vstack([[NAN, NAN], table, [4.0, NAN], [NAN, 980.0]])

    holds(masked(table), table)


@pytest.mark.parametrize("k", [0, 0.5, 3])
def test_k_says_how_far_is_far(table, k):
    holds(masked(table, k), table, k)


@pytest.mark.parametrize("dtype", ["int64", "int8", "float32"])
def test_the_limit_of_whole_numbers_need_not_be_whole(dtype):
    table = np.array([[0, 100], [50, 101], [1, 3], [2, 103]], dtype=dtype)

    answer = masked(table)

    assert limits_of([0, 50, 1, 2], 1.5)[3] == 33.875
    holds(answer, table)


def test_float32_is_widened_before_any_arithmetic():
    table = np.array([[0.1], [0.2], [10000.1], [5.7]], dtype="float32")

    answer = masked(table)

    holds(answer, table)


def test_single_rows_and_equal_numbers_are_never_outliers():
    for table in (np.array([[7.0, -2.0]]), np.full((5, 2), 0.1)):
        holds(masked(table), table)


def test_delays_of_two_thousand_flights(data):
    with gzip.open(data / "flights" / "flights_2013_02_03.csv.gz", "rt", encoding="utf-8") as file:
        flights = list(islice(csv.DictReader(file), 2000))
    columns = ["dep_delay", "arr_delay", "distance"]
    # A flight that was cancelled has no delay: NA.
    texts = [[flight[name].replace("NA", "nan") for name in columns] for flight in flights]
    table = np.array(texts, dtype=float)

    answer = masked(table)

    holds(answer, table)
