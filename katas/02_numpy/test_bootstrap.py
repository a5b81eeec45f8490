import csv
import gzip
import sys
import timeit
from itertools import islice

import numpy as np
import pytest

from .bootstrap import bootstrap, interval

# Eight numbers that differ, in no order; their mean is 19.25 and their median 12.
SAMPLE = [13, 2, 40, 7, 11, 5, 60, 16]


class Spy:
    """A mean that keeps the resamples that it is called with."""

    def __init__(self, n):
        self.n, self.blocks = n, []

    def __call__(self, rows, axis=None):
        shape = getattr(rows, "shape", None)
        if axis not in (1, -1) or shape is None or len(shape) != 2 or shape[1] != self.n:
            pytest.fail(
                f"statistic(rows, axis=1): expected rows of shape (r, {self.n}), a resample of "
                f"{self.n} numbers in each row, got {type(rows).__name__} of shape "
                f"{shape} and axis={axis}. A resample is as long as the sample."
            )
        self.blocks.append(np.array(rows))
        return rows.mean(axis=axis)


def estimates_of(sample, statistic, draws, rng):
    """Call ``bootstrap`` and look at type and shape before any value."""
    estimates = bootstrap(sample, statistic, draws, rng)
    assert isinstance(estimates, np.ndarray), (
        f"expected a numpy array of estimates, got {type(estimates).__name__}"
    )
    assert estimates.shape == (draws,), (
        f"{draws} resamples give {draws} estimates: expected shape ({draws},), got "
        f"{estimates.shape}. axis=0 takes the statistic across the resamples."
    )
    return estimates


def resamples_of(sample, draws, rng):
    """Return the rows that the statistic was called with, and what ``bootstrap`` returned."""
    spy = Spy(len(sample))
    estimates = estimates_of(np.array(sample), spy, draws, rng)
    assert spy.blocks, (
        "the statistic was never called: it is an argument, and may be other than the mean."
    )
    rows = np.concatenate(spy.blocks)
    assert len(rows) == draws, (
        f"expected {draws} resamples, got {len(rows)} in the statistic."
        + " The last block may be smaller: do not draw rows and drop them." * (len(rows) > draws)
    )
    return rows, estimates


def is_sorted(numbers, axis):
    """Whether the numbers differ, and only go up or only go down along an axis."""
    steps = np.diff(numbers, axis=axis)
    return bool(steps.any() and ((steps >= 0).all() or (steps <= 0).all()))


def interval_of(estimates, level):
    """Call ``interval`` and expect two plain numbers."""
    ends = interval(estimates, level)
    assert isinstance(ends, tuple | list | np.ndarray) and len(ends) == 2, (
        f"expected two numbers, low and high, got {ends!r}"
    )
    assert all(np.ndim(end) == 0 and np.isreal(end) for end in ends), (
        f"expected numbers for low and high, got {ends!r}"
    )
    return float(ends[0]), float(ends[1])


def test_each_resample_gives_one_estimate(seed):
    estimates_of(np.array(SAMPLE), np.mean, 5, np.random.default_rng(seed))


def test_a_resample_holds_numbers_of_the_sample(seed):
    rows, _ = resamples_of(SAMPLE, 50, np.random.default_rng(seed))

    strange = sorted(set(rows.ravel().tolist()) - set(SAMPLE))
    assert not strange, (
        f"expected numbers of the sample {SAMPLE}, got {strange[0]!r}. Draw from the sample, not "
        "from a curve fitted to it. Random places are not yet numbers of the sample."
    )


def test_numbers_are_put_back_before_the_next_is_drawn(seed):
    rows, estimates = resamples_of(SAMPLE, 200, np.random.default_rng(seed))

    repeats = sum(len(set(row)) < len(SAMPLE) for row in rows.tolist())
    assert repeats >= 150, (
        f"expected a number twice in about 199 of 200 resamples, got {repeats}. Drawn without "
        "replacement, a resample is the sample in another order: its mean is always "
        f"19.25 (yours go from {estimates.min():.6g} to {estimates.max():.6g})."
    )


def test_every_resample_is_drawn_anew(seed):
    rows, _ = resamples_of(SAMPLE, 4000, np.random.default_rng(seed))

    places = np.zeros(rows.shape, dtype=int)
    for place, number in enumerate(SAMPLE):
        places[rows == number] = place
    for order, by in ((rows, "size"), (places, "place in the sample")):
        assert not is_sorted(order, axis=1), (
            f"the numbers of each resample are sorted by {by}: expected them in the order drawn"
        )
        assert not is_sorted(order, axis=0), (
            f"the resamples are sorted by {by}, column by column: expected them in the order drawn"
        )
    kinds = len(np.unique(np.sort(rows, axis=1), axis=0))
    assert kinds > 1000, (
        "in any order, 8 numbers can be drawn in 6,435 ways: expected over 2,000 of them in 4,000 "
        f"resamples, got {kinds}. One: all use a single row of places, or the seed was set before "
        "each. Some hundreds: a few rows were shuffled or repeated."
    )
    kinds = len(np.unique(rows, axis=0))
    assert kinds > 3900, (
        "in order, 8 numbers can be drawn in 16.8 million ways: expected nearly 4,000 different "
        f"resamples, got {kinds}: the same rows are used more than once."
    )
    moved = (rows[1:, :-1] == rows[:-1, 1:]).mean()
    assert moved < 0.2, (
        "expected a number to equal the next one of the resample before in 12.5% of cases, got "
        f"{moved:.0%}: rows that overlap on one line of places are not independent."
    )


def test_no_resample_depends_on_another(seed):
    _, estimates = resamples_of(SAMPLE, 4000, np.random.default_rng(seed))

    off = (estimates - estimates.mean()) / estimates.std()
    for lag in (*range(1, 40), 2000):
        together = float(np.mean(off[lag:] * off[:-lag]))
        assert abs(together) * np.sqrt(len(off) - lag) < 7, (
            f"means of resamples {lag} places apart: expected a correlation of 0, got "
            f"{together:.2f}. What one drew decides what the other has, as with mirrored or "
            "shifted places."
        )


def test_every_number_is_equally_likely(seed):
    rows, _ = resamples_of(SAMPLE, 4000, np.random.default_rng(seed))

    counts = [(rows == number).sum().item() for number in SAMPLE]
    assert all(abs(count - 4000) < 400 for count in counts), (
        "expected each of the 8 numbers about 4,000 times in 4,000 resamples, give or take 60, got "
        f"{counts}. A 0 at the end: the upper end of integers is exclusive. Half as many at both "
        "ends: fractions were rounded to places."
    )
    assert counts != [4000] * 8, (
        "each of the 8 numbers occurs exactly 4,000 times in 4,000 resamples: copies of the sample "
        "were shuffled and dealt out. Draw each resample independently of the others."
    )


def test_each_estimate_is_the_statistic_of_its_resample(seed):
    rows, estimates = resamples_of(SAMPLE, 30, np.random.default_rng(seed))

    for row, estimate in zip(rows.tolist(), estimates.tolist(), strict=True):
        mean = sum(row) / 8
        assert estimate == pytest.approx(mean, rel=1e-6), (
            f"the statistic, here the mean, of {row}: expected {mean}, got {estimate}"
            + ". Fractions were lost in an array of the sample's dtype."
            * (estimates.dtype.kind in "iu")
            + ". The estimates are sorted." * bool((np.diff(estimates) >= 0).all())
        )
    assert estimates.dtype == np.float64, (
        f"the statistic gave float64: expected the same dtype, got {estimates.dtype}"
    )


def test_any_statistic_will_do(seed):
    """The median and the maximum of 5 numbers are among them; a mean need not be."""
    sample = np.array([1.5, 8.0, 2.0, 30.0, 4.0])

    medians = estimates_of(sample, np.median, 300, np.random.default_rng(seed))
    largest = estimates_of(sample, np.max, 300, np.random.default_rng(seed))

    for name, estimates in (("median", medians), ("largest", largest)):
        strange = sorted(set(estimates.tolist()) - set(sample.tolist()))
        assert not strange, f"{name} of five of {sample.tolist()}: got {strange[0]:.6g}"
    assert (medians < largest).any(), "np.median and np.max gave the same estimates."


def test_one_number_is_a_sample_too(seed):
    estimates = estimates_of(np.array([7.0]), np.mean, 3, np.random.default_rng(seed)).tolist()

    assert estimates == [7, 7, 7], (
        f"the only resample of [7.0] is [7.0]: expected means [7, 7, 7], got {estimates}"
    )


def test_chance_comes_from_the_generator_alone(seed):
    sample = np.array(SAMPLE)
    shared = np.random.get_bit_generator()  # behind np.random.seed, np.random.choice and others
    before = shared.state
    first = estimates_of(sample, np.mean, 20, np.random.default_rng(seed)).tolist()
    after = shared.state
    same = estimates_of(sample, np.mean, 20, np.random.default_rng(seed)).tolist()
    other = estimates_of(sample, np.mean, 20, np.random.default_rng(seed + 1)).tolist()

    assert repr(before) == repr(after), (
        "numpy's global random state was changed: np.random.seed and np.random.choice affect "
        "everybody's random numbers. Use the generator that you are given."
    )
    assert first == same, (
        "two generators with the same seed gave different estimates: there is another source of "
        "chance, such as a new default_rng()."
    )
    assert first != other, (
        "generators with different seeds gave the same estimates: the seed is fixed inside."
    )


def test_the_generator_moves_on(seed):
    rng = np.random.default_rng(seed)
    sample = np.array(SAMPLE)

    first = estimates_of(sample, np.mean, 20, rng).tolist()
    second = estimates_of(sample, np.mean, 20, rng).tolist()

    assert first != second, (
        "two calls with one generator gave the same estimates: draw from rng itself, not from a "
        "copy or from a generator with a new seed."
    )


def test_the_interval_leaves_out_equal_shares_at_both_ends(seed):
    estimates = np.random.default_rng(seed).permutation(1001) / 10

    low, high = interval_of(estimates, 0.9)

    assert (low, high) == pytest.approx((5, 95)), (
        "the middle 90% of 0.0, 0.1, ... 100.0 leave out 5% at each end: expected 5 to 95, got "
        f"{low:.6g} to {high:.6g}. 10 to 90: 10% was left out at each end. 0.05 to 0.95: in a "
        "percentile, 5% is 5. 0 to 90: all was left out above. 2.5 to 97.5: the level is an "
        "argument. 45 to 55: 10% is inside, not outside."
    )


def test_the_interval_follows_skewed_estimates():
    low, high = interval_of(np.arange(101.0)[::-1] ** 2, 0.8)

    assert (low, high) == pytest.approx((100, 8100)), (
        "the middle 80% of the squares of 0 to 100: expected 100 to 8100, got "
        f"{low:.6g} to {high:.6g}. A negative end: mean and standard deviation treat both sides "
        "alike. Use the percentiles of the estimates themselves."
    )


def test_ends_between_two_estimates_are_interpolated():
    low, high = interval_of(np.array([10.0, 0.0]), 0.5)

    assert (low, high) == pytest.approx((2.5, 7.5)), (
        f"a quarter and three quarters of the way from 0 to 10: expected 2.5 and 7.5, got "
        f"{low:.6g} and {high:.6g}. 0 and 10 are estimates themselves, not interpolated."
    )


def test_mean_delay_of_flights_is_as_uncertain_as_theory_says(data, seed):
    """For a mean there is a formula: 1.96 standard errors to both sides."""
    with gzip.open(data / "flights" / "flights_2013_02_03.csv.gz", "rt", encoding="utf-8") as lines:
        delays = [row["arr_delay"] for row in islice(csv.DictReader(lines), 500)]
    delays = np.array([float(delay) for delay in delays if delay != "NA"])
    margin = 1.96 * delays.std() / len(delays) ** 0.5

    estimates = estimates_of(delays, np.mean, 4000, np.random.default_rng(seed))
    low, high = interval_of(estimates, 0.95)

    assert (high - low) / 2 == pytest.approx(margin, rel=0.15), (
        f"mean delay of {len(delays)} flights: expected {delays.mean():.2f} minutes, give or take "
        f"{margin:.2f}, got {(high - low) / 2:.2f} for half the interval's length. 0: drawn "
        "without replacement. Much longer: resamples are shorter than the sample."
    )
    assert low < delays.mean() < high, "expected the mean of the sample within the interval"


def test_the_caller_keeps_sample_and_estimates_unchanged(seed):
    sample = np.array(SAMPLE)
    estimates_of(sample, np.mean, 3, np.random.default_rng(seed))
    estimates = np.array([3.0, 1.0, 2.0])
    interval_of(estimates, 0.5)

    assert sample.tolist() == SAMPLE, "the sample belongs to the caller: rng.shuffle changes it."
    assert estimates.tolist() == [3, 1, 2], (
        "the estimates belong to the caller: estimates.sort() changes them."
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


def test_no_loop_draws_one_resample_after_the_other(seed):
    rng = np.random.default_rng(seed)
    sample = rng.normal(size=30)

    if lines_run(lambda: bootstrap(sample, np.mean, 20_000, rng), most=15_000) == 15_000:
        yours = timeit.repeat(lambda: bootstrap(sample, np.mean, 500, rng), number=1, repeat=3)
        plain = timeit.repeat(lambda: rng.random((500, 30)).mean(axis=1), number=1, repeat=9)
        pytest.fail(
            "expected under 15,000 lines of Python for 20,000 resamples, got more: "
            "there is a loop over the resamples. For 500 of them it is "
            f"{min(yours) / min(plain):.0f} times as slow as 500 x 30 random numbers and their "
            "means: rng can fill an array of any shape at once."
        )
