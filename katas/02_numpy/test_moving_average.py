import csv
import math
import sys
import timeit
import warnings

import numpy as np
import pytest

from .moving_average import moving_average

NAN = math.nan


def means_of(values, window, dtype=np.float64):
    """Call ``moving_average`` and look at type, shape and dtype before any value."""
    means = moving_average(np.array(values, dtype=dtype), window)
    assert isinstance(means, np.ndarray), f"expected a numpy array, got {type(means).__name__}"
    assert means.shape == (len(values),), (
        f"{len(values)} numbers have {len(values)} means: expected shape ({len(values)},), got "
        f"{means.shape}. Fewer: you took whole windows only. More: np.convolve's 'same' is as "
        "long as the longer of its two arguments."
    )
    assert means.dtype == np.float64, f"expected dtype float64, got {means.dtype}"
    return means


def by_hand(values, window):
    """The definition, with sums that are exact."""
    means = []
    for i in range(len(values)):
        part = values[max(0, i - window // 2) : i + (window - 1) // 2 + 1]
        part = [value for value in part if value == value]
        means.append(math.fsum(part) / len(part) if part else NAN)
    return means


def near(means, expected):
    return means == pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True)


def test_every_number_has_a_mean():
    means_of([4, 1, 7, 10, 2, 9], 3)


def test_the_window_is_centered():
    means = means_of([4, 1, 7, 10, 2, 9], 3)[1:-1].tolist()

    assert near(means, [4, 6, 19 / 3, 7]), (
        "windows of three around 1, 7, 10, 2: expected means 4, 6, 6.33, 7, got "
        f"{np.round(means, 3).tolist()}. 4 in the second place: the window ends at its place and "
        "does not look ahead."
    )


def test_at_the_ends_the_window_is_shorter():
    means = means_of([4, 1, 7, 10, 2, 9], 3)[[0, -1]].tolist()

    assert near(means, [2.5, 5.5]), (
        "at the ends a window of three holds two numbers: expected 2.5 = (4 + 1) / 2 and 5.5, got "
        f"{np.round(means, 3).tolist()}. 1.667 is (0 + 4 + 1) / 3: zeros were added beyond the "
        "end. 3 repeats the 4, 2 mirrors the 1, 4.667 takes the 9 from the other end. NaN: only "
        "whole windows were used."
    )


def test_an_even_window_reaches_one_further_back():
    four, two = means_of([4, 1, 7, 10, 2, 9], 4).tolist(), means_of([4, 1, 7], 2).tolist()

    assert near(four[2], 5.5), (
        "a window of four at place 2 holds places 0 to 3, two before it and one after: expected "
        f"5.5, got {four[2]:.6g}. 5 is the mean of places 1 to 4, one before and two after. 4.8 is "
        "the mean of five places. 5.25 gives both ends half a weight."
    )
    assert near(four, [2.5, 4, 5.5, 5, 7, 7]), f"expected [2.5, 4, 5.5, 5, 7, 7], got {four}"
    assert near(two, [4, 2.5, 4]), (
        f"a window of two holds a place and the one before: expected [4, 2.5, 4], got {two}"
    )


def test_a_window_of_one_gives_the_numbers_themselves():
    values = np.array([3.0, NAN, 8.0])

    means = moving_average(values, 1)

    assert near(np.asarray(means).tolist(), [3, NAN, 8]), f"expected [3, nan, 8], got {means}"
    assert not np.shares_memory(means, values), (
        "expected a new array: writing to this result changes the caller's series."
    )


@pytest.mark.parametrize("window", [4, 5, 6, 7, 40])
def test_a_window_may_be_longer_than_the_series(window):
    values = [5.0, 1.0, 9.0]
    means = means_of(values, window).tolist()

    expected = by_hand(values, window)
    cut = ". These are the means of a window of 3: you cut the window to the length of the "
    cut += "series, so it reaches less far to both sides."
    assert near(means, expected), (
        f"a window of {window} places over [5, 1, 9]: expected {expected}, got {means}"
        f"{cut * near(means, by_hand(values, 3))}"
    )


def test_a_missing_number_is_neither_summed_nor_counted():
    means = means_of([2, 6, NAN, 4, 9, 1, 8], 3).tolist()

    spread = sum(mean != mean for mean in means)
    assert spread == 0, (
        f"{spread} of 7 means are NaN, but every window holds a number. A NaN makes a sum NaN, "
        "and in a running sum all that follow."
    )
    assert near(means, [4, 4, 5, 6.5, 14 / 3, 6, 4.5]), (
        "around the gap, expected 4 = (2 + 6) / 2, 5 = (6 + 4) / 2 and 6.5 = (4 + 9) / 2, got "
        f"{np.round(means[1:4], 3).tolist()}. [2.667, 3.333, 4.333]: the gap was counted as "
        "a 0. [4.333, 5, 6] or similar: the gap was filled first, with a guess."
    )


def test_a_zero_is_a_number_and_not_missing():
    means = means_of([0, 2, NAN, 0, 7], 3).tolist()

    assert near(means, [1, 1, 1, 3.5, 3.5]), (
        f"a 0 counts: expected [1, 1, 1, 3.5, 3.5], got {means}. [2, 2, 2, 7, 7]: missing numbers "
        "became 0, and then only numbers that are not 0 were counted. Count before you fill."
    )


def test_where_every_number_is_missing_the_mean_is_nan():
    values = [NAN, NAN, NAN, 6, NAN, NAN]

    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        try:
            means = means_of(values, 3).tolist()
        except RuntimeWarning as warning:
            pytest.fail(f"an empty window gives NaN without a warning, but numpy warned: {warning}")

    assert near(means, [NAN, NAN, 6, 6, 6, NAN]), (
        "only the three windows that hold the 6 have a mean: expected [nan, nan, 6, 6, 6, nan], "
        f"got {means}"
    )


@pytest.mark.parametrize("spike", [1e16, -1e20])
def test_a_huge_number_acts_in_its_own_windows_only(spike):
    """A sensor fails once, and shows a huge number."""
    means = means_of([0.5, 0.25, spike, 0.75, 0.125, 0.5, 0.25, 0.75], 3)

    before = means[0].item()
    assert near(before, 0.375), (
        f"two places before the {spike:g}: expected 0.375, got {before:.6g}. A number outside of "
        "the window has an effect, as in a Fourier transform."
    )
    after = means[4:].tolist()
    assert near(after, [11 / 24, 7 / 24, 0.5, 0.5]), (
        f"two places after the {spike:g} and later: expected 0.458, 0.292, 0.5, 0.5, got "
        f"{np.round(after, 3).tolist()}. A running sum, or a difference of cumsums, lost the "
        "digits of all other numbers when it added the spike. Sum each window anew."
    )


def test_small_numbers_count_between_huge_ones():
    means = means_of([1e20, 0.5, 0.25, 0.75, 1e9, 2e9, 3e9, 0.5, 1e20], 3)[[2, 5]].tolist()

    assert near(means, [0.5, 2e9]), (
        "windows of three around 0.25 and 2e9, far from any 1e20: expected 0.5 and 2e9, got "
        f"{means}. A running sum loses one or both, from either end, and even if large numbers "
        "have a sum of their own."
    )


@pytest.mark.parametrize("window", [101, 256, 511])
def test_a_long_window_is_a_window_like_others(window):
    values = [1e20] + [1.0] * 599

    means = means_of(values, window)

    far = means[window:].tolist()
    assert near(far, [1.0] * len(far)), (
        f"with a window of {window} and 599 ones, far from the 1e20 at the start: expected 1, "
        f"got {min(far):.4g} to {max(far):.4g}. A Fourier transform mixes all numbers, "
        "and a byte cannot count more than 255."
    )


def test_numbers_of_three_sizes():
    means = means_of([1e60, 1e30, 1, 2, 3, 4, 5], 3)[3:6].tolist()

    assert near(means, [2, 3, 4]), (
        "windows of three around 2, 3 and 4, after 1e60 and 1e30: expected [2, 3, 4], got "
        f"{means}. A running sum loses digits, and a second sum of what it lost does too."
    )


@pytest.mark.parametrize("dtype", ["int64", "int32", "uint8", "int8"])
def test_means_of_integers_have_fractions(dtype):
    means = means_of([100, 120, 127, 4], 2, dtype).tolist()

    assert near(means, [100, 110, 123.5, 65.5]), (
        f"expected [100, 110, 123.5, 65.5], got {means} with {dtype}. Whole numbers: means were "
        "stored in the dtype of the series. Small or negative numbers: the sum wrapped around."
    )


def test_float32_is_widened_before_it_is_summed():
    values = np.array([2**24, 1, 2, 1, 2, 1], dtype=np.float32)
    means = means_of(values, 11, np.float32)[2].item()

    assert means == pytest.approx((2**24 + 7) / 6, rel=1e-9), (
        f"the mean of 2^24, 1, 2, 1, 2, 1: expected {(2**24 + 7) / 6:.4f}, got {means:.4f}. A "
        "float32 has 7 digits, and 2^24 + 1 is 2^24 again."
    )


@pytest.mark.parametrize(
    "dtype",
    ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "float32"],
)
def test_sums_go_beyond_the_end_of_the_dtype(dtype):
    limits = np.finfo(dtype) if dtype == "float32" else np.iinfo(dtype)
    values = np.array([limits.max] * 3 + [0] * 3 + [limits.min] * 3, dtype)

    means = means_of(values, 3, dtype).tolist()

    expected = by_hand(values.tolist(), 3)
    assert means == pytest.approx(expected, rel=1e-9), (
        f"{limits.max:.4g} is the largest {dtype}: expected the means "
        f"{[f'{mean:.4g}' for mean in expected]}, got {[f'{mean:.4g}' for mean in means]}. The sum "
        f"of three such numbers is too large for {dtype}: it wraps around, or is infinite. Widen "
        "first."
    )


@pytest.mark.parametrize("window", [5, 52])
def test_agrees_with_a_loop_on_weekly_carbon_dioxide(data, window):
    """59 of the 2,284 weeks are missing; 52 weeks are a year, and even."""
    with open(data / "co2_weekly.csv", encoding="utf-8", newline="") as lines:
        values = [float(row["co2"] or "nan") for row in csv.DictReader(lines)]

    means = means_of(values, window)

    expected = np.array(by_hand(values, window))
    same = (np.abs(means - expected) <= 1e-6) | (np.isnan(means) & np.isnan(expected))
    for i in np.flatnonzero(~same)[:1]:
        pytest.fail(
            f"with a window of {window}, week {i}: expected {expected[i]:.4f}, got "
            f"{means[i]:.4f}. {(~same).sum()} of {len(same)} weeks are wrong."
        )


def test_the_caller_keeps_the_series_unchanged():
    values = np.array([4.0, NAN, 7.0, 1.0])

    moving_average(values, 3)

    assert near(values.tolist(), [4, NAN, 7, 1]), (
        f"the series belongs to the caller, but is {values.tolist()} now: replace NaN in a copy."
    )


def lines_run(call, most):
    """Count the lines of Python that run during a call, loops anew each time; stop at ``most``."""
    count = 0

    class Enough(BaseException):
        pass

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        if count >= most:
            raise Enough
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    except Enough:
        pass
    finally:
        sys.settrace(before)
    return count


def test_no_loop_goes_from_window_to_window(seed):
    values = np.random.default_rng(seed).normal(size=50_000)

    if lines_run(lambda: moving_average(values, 11), most=20_000) == 20_000:
        few, table = values[:2000], np.ones((2000, 11))
        yours = timeit.repeat(lambda: moving_average(few, 11), number=1, repeat=3)
        plain = timeit.repeat(lambda: table.sum(axis=1), number=1, repeat=9)
        pytest.fail(
            "expected under 20,000 lines of Python for 50,000 windows, got more: there is a loop "
            "over the windows, or a numpy function that is called for each. With 2,000 "
            f"numbers it is {min(yours) / min(plain):.0f} times as slow as summing a table of "
            "2,000 x 11."
        )
