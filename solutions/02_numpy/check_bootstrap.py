"""Full grading of bootstrap: the resamples by what the statistic sees, the interval exactly."""

import random

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, upto

#: Their raw numbers have 64 bits, or 32.
INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
GENERATORS = ["PCG64", "MT19937", "Philox", "SFC64"]


def made(generator, seed):
    """Return a Generator on the bit generator of that name."""
    return np.random.Generator(getattr(np.random, generator)(seed))


SIZES = st.tuples(st.integers(1, 9), st.sampled_from([1, 2, 7, 500]))


@check(
    {
        "sizes": SIZES,
        "seed": st.integers(0, 2**32 - 1),
        "dtype": st.sampled_from(["float64", "float32", "int64", "uint8"]),
        "generator": st.sampled_from(GENERATORS),
    },
    examples=40,
)
def resamples(kata, sizes, seed, dtype, generator):
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
        assert blocks, "the statistic was never called"
        kept = np.array(estimates)
        # The estimates are the caller's: no later call sees what is written there.
        estimates[...] = -1
        return np.concatenate(blocks), kept

    rng = made(generator, seed)
    return [drawn(rng), drawn(rng), drawn(made(generator, seed))]


@resamples.verify
def _(yours, reference, sizes, seed, dtype, generator):
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


@st.composite
def samples(draw):
    """A few numbers of any dtype: its ends, which no other holds, and some between."""
    dtype = np.dtype(draw(st.sampled_from([*INTEGERS, "float32", "float64"])))
    if dtype.kind == "f":
        ends = np.finfo(dtype)
        some = [ends.min, ends.smallest_subnormal, 0.0, 0.1, 1.0, ends.max]
    else:
        ends = np.iinfo(dtype)
        some = [ends.min, ends.min + 1, 1, 2, 99, ends.max - 1, ends.max]
    return np.array(draw(st.lists(st.sampled_from(some), min_size=1, max_size=5)), dtype=dtype)


#: What may be asked of a resample, a row: in the sample's dtype or another, always in new memory.
STATISTICS = {
    "largest": lambda rows: rows.max(axis=1),
    "first": lambda rows: rows[:, 0].copy(),
    "last": lambda rows: rows[:, -1].copy(),
    "are all above 1": lambda rows: (rows > 1).all(axis=1),
    "number above 1": lambda rows: (rows > 1).sum(axis=1),
    "number above 1, as float32": lambda rows: (rows > 1).sum(axis=1).astype("float32"),
}


@check(
    {
        "sample": samples(),
        "statistic": st.sampled_from(list(STATISTICS)),
        "draws": st.integers(1, 5),
        "seed": st.integers(0, 9),
    },
    examples=50,
    vary={"draws": upto(12_000)},
)
def given(kata, sample, statistic, draws, seed):
    """The estimates are what the statistic gave, to the last digit, and chance is the rng's."""
    blocks, gave = [], []

    def asked(rows, *more, axis=None):
        assert not more, "statistic(rows, axis=1): hand axis over by name, not by place"
        values = STATISTICS[statistic](rows)
        blocks.append(np.array(rows))
        gave.append(np.array(values))
        return values

    before = random.getstate(), np.random.get_state()[1:]
    estimates = kata.bootstrap(sample, asked, draws, np.random.default_rng(seed))
    after = random.getstate(), np.random.get_state()[1:]
    rows, expected = np.concatenate(blocks), np.concatenate(gave)
    return {
        # As Python's numbers, that are compared to the last digit.
        "drawn, but not of the sample": sorted({*rows.ravel().tolist()} - {*sample.tolist()}),
        "the dtype that the statistic gave": estimates.dtype.name == expected.dtype.name,
        "what the statistic gave": bool(np.array_equal(estimates, expected)),
        "the state of the module random is another": after[0] != before[0],
        "the global state of numpy.random is another": str(after[1]) != str(before[1]),
    }


@check(
    {"draws": st.sampled_from([6_001, 12_001]), "seed": st.integers(0, 99)},
    examples=4,
)
def many_resamples(kata, draws, seed):
    """How many patterns of places there are: what is left of a row if it is shifted in a circle."""
    blocks = []

    def statistic(rows, axis=None):
        blocks.append(np.array(rows))
        return rows[:, 0].copy()

    kata.bootstrap(np.arange(12), statistic, draws, np.random.default_rng(seed))
    rows = np.concatenate(blocks)
    steps = (rows - rows[:, :1]) % 12
    patterns = np.unique(steps, axis=0)
    both = np.unique(np.concatenate([patterns, -patterns % 12]), axis=0)
    return len(patterns), len(both)


@many_resamples.verify
def _(yours, reference, draws, seed):
    patterns, both = yours
    # By chance, two of 743 billion patterns are equal once in ten thousand gradings.
    assert patterns >= draws - 3, (
        f"{draws:,} resamples of 12 numbers: expected as many patterns of places, got "
        f"{patterns:,}: places drawn for one resample were used, shifted perhaps, for another"
    )
    assert both >= 2 * patterns - 6, (
        f"{draws:,} resamples of 12 numbers: {2 * patterns - both:,} patterns of places are "
        "another one mirrored: they are not independent"
    )


#: Random bytes, or pairs of them, cannot be shared out evenly among so many places.
LENGTHS = st.tuples(st.sampled_from([100, 200, 250]), st.sampled_from([40_000, 70_000, 100_000]))


def rows_of(n):
    return 3 if n > 1_000 else 400_000 // n


@check({"lengths": LENGTHS, "seed": st.integers(0, 99)}, examples=4)
def long_samples(kata, lengths, seed):
    """How often a number was drawn from each tenth of two long samples."""
    drawn = np.zeros((2, 10), dtype=int)
    for n, tenths in zip(lengths, drawn, strict=True):

        def statistic(rows, axis=None, n=n, tenths=tenths):
            tenths += np.bincount((rows * 10 // n).ravel(), minlength=10)
            return rows[:, 0].copy()

        kata.bootstrap(np.arange(n), statistic, rows_of(n), np.random.default_rng(seed))
    return drawn.tolist()


@long_samples.verify
def _(yours, reference, lengths, seed):
    for n, drawn in zip(lengths, yours, strict=True):
        expected = rows_of(n) * n / 10
        assert (np.abs(np.array(drawn) - expected) <= 7 * np.sqrt(expected)).all(), (
            f"a sample of {n:,}: expected about {expected:,.0f} numbers from each tenth, "
            f"got {drawn}"
        )


@check({"seed": st.integers(0, 2**32 - 1)}, examples=1)
def many_calls(kata, seed):
    """One generator lasts for all calls: no two of them draw the same 30 places by chance."""
    rng, sample, drawn = np.random.default_rng(seed), np.arange(30), []

    def statistic(rows, axis=None):
        drawn.append(rows.tobytes())
        return rows[:, 0].copy()

    for _ in range(2_000):
        kata.bootstrap(sample, statistic, 1, rng)
    return {"different resamples in 2,000 calls with one generator": len(set(drawn))}


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
