"""Full grading of bootstrap: the resamples by what the statistic sees, the interval exactly."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

SIZES = st.tuples(st.integers(1, 9), st.sampled_from([1, 2, 7, 500]))


@check(
    {
        "sizes": SIZES,
        "seed": st.integers(0, 2**32 - 1),
        "dtype": st.sampled_from(["float64", "float32", "int64", "uint8"]),
    },
    examples=35,
)
def resamples(kata, sizes, seed, dtype):
    """What the statistic saw and gave, for two calls with one generator and one with its twin."""
    n, draws = sizes
    sample = (np.arange(1, n + 1) * 17 % 101).astype(dtype)
    if seed % 2:
        sample = sample[::-1].copy()[::-1]
        sample.flags.writeable = False

    def drawn(rng):
        blocks = []

        def statistic(rows, axis=None):
            assert axis in (1, -1), f"statistic(rows, axis=1), not axis={axis}"
            assert np.ndim(rows) == 2, f"rows are (r, n), not {np.shape(rows)}"
            blocks.append(np.array(rows, dtype=np.float64))
            return 2 * blocks[-1].sum(axis=1) + 0.25

        estimates = kata.bootstrap(sample, statistic, draws, rng)
        kept = np.array(estimates)
        # The estimates are the caller's: no later call sees what is written there.
        estimates[...] = -1
        return np.concatenate(blocks), kept

    rng = np.random.default_rng(seed)
    return [drawn(rng), drawn(rng), drawn(np.random.default_rng(seed))]


@resamples.verify
def _(yours, reference, sizes, seed, dtype):
    n, draws = sizes
    sample = np.arange(1, n + 1) * 17 % 101
    for rows, estimates in yours:
        assert rows.shape == (draws, n), (
            f"expected shape {(draws, n)} in the statistic, got {rows.shape}"
        )
        assert isinstance(estimates, np.ndarray), "expected an array of estimates"
        assert estimates.shape == (draws,), f"expected shape ({draws},), got {estimates.shape}"
        expected = 2 * rows.sum(axis=1) + 0.25
        assert np.abs(estimates - expected).max() < 1e-6, (
            "the estimates are not what the statistic returned, in the order of the resamples"
        )
        assert np.isin(rows, sample).all(), "a resample has a number that is not in the sample"
        # Seven standard deviations: no honest answer meets them, and no missing number passes.
        spread = 7 * np.sqrt(draws * (1 - 1 / n)) + 1e-9
        at_each_place = (rows[:, :, np.newaxis] == sample).sum(axis=0)
        assert (np.abs(at_each_place - draws / n) <= spread).all(), (
            f"expected each of {n} numbers about {draws / n:.0f} times in each column, got "
            f"{at_each_place.tolist()}"
        )
        if draws == 500 and n > 1:
            off = (estimates - estimates.mean()) / estimates.std()
            for lag in range(1, 400):
                together = np.mean(off[lag:] * off[:-lag])
                assert abs(together) * np.sqrt(draws - lag) < 7, (
                    f"resamples {lag} places apart: expected correlation 0, got {together:.2f}"
                )
            pairs = (rows[:, 0] == rows[:, -1]).mean()
            assert abs(pairs - 1 / n) < 7 * np.sqrt((1 - 1 / n) / n / draws), (
                f"first and last number of a resample: expected equal in {1 / n:.0%}, "
                f"got {pairs:.0%}: draw with replacement, and independently"
            )
    first, second, twin = (rows.tolist() for rows, _ in yours)
    assert first == twin, "two generators with one seed gave different resamples"
    if draws == 500 and n > 1:
        assert first != second, "a generator used twice gave the same resamples"


@check(
    {
        "estimates": st.lists(st.integers(-999, 999).map(lambda x: x / 8), min_size=1, max_size=30),
        "level": st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.123]),
    },
    abs=1e-9,
)
def ends(kata, estimates, level):
    estimates = np.array(estimates[::-1])[::-1]
    estimates.flags.writeable = False
    low, high = kata.interval(estimates, level)
    return float(low), float(high)


@check({"sample": st.just(np.arange(3.0))}, examples=1)
def many(kata, sample):
    """The estimates are a matter of chance; only how many there are is compared."""
    return len(kata.bootstrap(sample, np.mean, 20_000, np.random.default_rng(0)))


@many.large(at_most=10)
def twenty_thousand_of_twenty(rng):
    return {"sample": rng.normal(size=20)}
