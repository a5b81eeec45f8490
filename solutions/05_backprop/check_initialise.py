"""Full grading of initialise: the spread of many draws, each on its own."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

seeds = st.integers(0, 10**6)
widths = st.integers(80, 200)


@check({"inputs": widths, "outputs": widths, "seed": seeds}, examples=12)
def first_weights(kata, inputs, outputs, seed):
    found = {}
    for name in ("he", "xavier"):
        function = getattr(kata, name)
        one, same, other = (
            function(inputs, outputs, np.random.default_rng(s)) for s in (seed, seed, seed + 1)
        )
        rng = np.random.default_rng(seed)
        layers = [function(inputs, outputs, rng) for _ in range(2)]
        found[name] = {"one": one, "same": same, "other": other, "next": layers[1]}
    return found


@first_weights.verify
def _(yours, reference, inputs, outputs, seed):
    asked = {"he": 2 / inputs, "xavier": 2 / (inputs + outputs)}
    for name, variance in asked.items():
        found = yours[name]
        one = found["one"]
        assert one.shape == (inputs, outputs) and one.dtype == np.float64, (
            f"{name}: expected float64, {(inputs, outputs)}; got {one.dtype}, {one.shape}"
        )
        ratio = float(one.var()) / variance
        # At least 6,400 draws: the deviation of this ratio is at most 0.018.
        assert abs(ratio - 1) < 0.12, spread(name, ratio, variance, inputs, outputs)
        off = abs(float(one.mean())) / np.sqrt(variance)
        assert off < 0.08, f"{name}: the mean is {off:.2f} standard deviations off 0"
        scaled = one / np.sqrt(variance)
        rows, columns = (float((scaled.mean(axis=a) ** 2).mean()) * scaled.shape[a] for a in (0, 1))
        for what, power in (("column", rows), ("row", columns)):
            # A mean of m independent draws has the variance 1 / m.
            assert 0.3 < power < 2.5, (
                f"{name}: the means of each {what} spread {power:.2f} times as much as those of "
                "independent draws"
            )
        assert len(np.unique(np.abs(one))) > 0.99 * one.size, f"{name} repeats some numbers"
        assert np.array_equal(one, found["same"]), f"{name}: equal generators, other weights"
        for what in ("other", "next"):
            alike = np.intersect1d(one, found[what]).size
            assert not alike, f"{name}: {alike} weights are the same in two draws"


@check({"long": st.integers(20_000, 90_000), "short": st.integers(1, 3), "seed": seeds}, examples=6)
def long_and_thin(kata, long, short, seed):
    """Layers of few inputs or few outputs: only one of the two may count, or both."""
    return {
        (name, inputs, outputs): getattr(kata, name)(inputs, outputs, np.random.default_rng(seed))
        for name in ("he", "xavier")
        for inputs, outputs in ((long, short), (short, long))
    }


@long_and_thin.verify
def _(yours, reference, long, short, seed):
    for (name, inputs, outputs), weights in yours.items():
        variance = 2 / inputs if name == "he" else 2 / (inputs + outputs)
        ratio = float(weights.var()) / variance
        # The deviation of this ratio is at most 0.01, and 0.05 would be a wrong factor.
        assert abs(ratio - 1) < 0.05, spread(name, ratio, variance, inputs, outputs)


def spread(name, ratio, variance, inputs, outputs):
    """Say how the variance is off."""
    return (
        f"{name}: the variance is {ratio:.2f} times {variance:.4g}, with {inputs} inputs and "
        f"{outputs} outputs"
    )
