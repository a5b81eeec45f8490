"""Full grading of initialise: the spread of many draws, each on its own."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

seeds = st.integers(0, 10**6)
widths = st.integers(80, 200)


@check({"inputs": widths, "outputs": widths, "seed": seeds}, examples=12)
def first_weights(kata, inputs, outputs, seed):
    found = {}
    before = np.random.get_bit_generator().state["state"]
    for name in ("he", "xavier"):
        function = getattr(kata, name)
        one, same, other = (
            function(inputs, outputs, np.random.default_rng(s)) for s in (seed, seed, seed + 1)
        )
        rng = np.random.default_rng(seed)
        layers = [function(inputs, outputs, rng) for _ in range(2)]
        rng = np.random.default_rng(seed)
        rng.random(3)
        later = function(inputs, outputs, rng)
        found[name] = {"one": one, "same": same, "other": other, "next": layers[1], "later": later}
    after = np.random.get_bit_generator().state["state"]
    found["global"] = before["pos"] == after["pos"] and np.array_equal(before["key"], after["key"])
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
        # Chance comes so near once in a billion layers.
        assert off > 1e-12 and abs(ratio - 1) > 1e-12, (
            f"{name}: the mean is exactly 0 or the variance exactly {variance:.4g}. Weights that "
            "were shifted or scaled together are no independent draws"
        )
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
            # Draws in float32, which are made float64 later, may meet.
            assert alike < 0.01 * one.size, f"{name}: {alike} weights are the same in two draws"
        assert not np.array_equal(one, found["later"]), (
            f"{name}: a generator gave the same weights before and after three draws of others"
        )
    assert yours["global"], "numpy's global generator was seeded or drawn from"


@first_weights.large(at_most=12)
def layers_of_300(rng):
    return {"inputs": 300, "outputs": 300, "seed": int(rng.integers(10**6))}


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
        # Its deviation is at most 0.035 for normal draws, and less for uniform ones.
        fourth = float((weights**4).mean() / (weights**2).mean() ** 2)
        assert min(abs(fourth - 3), abs(fourth - 1.8)) < 0.3, (
            f"{name}: the mean of w ** 4 by the squared mean of w ** 2 is {fourth:.2f}, but 3 for "
            "normal draws, and 1.8 for uniform ones"
        )
        # Of 20,000 normal draws none is beyond 3.3 deviations once in a hundred million times.
        most = float(np.abs(weights).max() / np.sqrt(variance))
        assert fourth < 2.4 or most > 3.3, (
            f"{name}: normal draws have no end, but the largest of {weights.size} is "
            f"{most:.2f} standard deviations from 0"
        )


@check({"seed": seeds}, examples=2)
def many_small_layers(kata, seed):
    """What holds for each matrix by itself may still make its weights depend on each other."""
    found = {}
    for name in ("he", "xavier"):
        function, rng = getattr(kata, name), np.random.default_rng(seed)
        own = [function(5, 4, np.random.default_rng([seed, i])) for i in range(400)]
        found[name, "as many generators"] = np.array(own)
        found[name, "one generator"] = np.array([function(5, 4, rng) for _ in range(400)])
    return found


@many_small_layers.verify
def _(yours, reference, seed):
    for (name, source), layers in yours.items():
        assert layers.shape == (400, 5, 4), f"{name}: expected shape (5, 4), got {layers.shape[1:]}"
        variance = 2 / 5 if name == "he" else 2 / 9
        scaled = layers.reshape(400, 20) / np.sqrt(variance)
        ratio = float((scaled**2).mean())
        # Six deviations: that of 8,000 draws is at most 0.016.
        assert abs(ratio - 1) < 0.095, spread(name, ratio, variance, 5, 4)
        kinds = len(np.unique(scaled, axis=0))
        # A thousand seeds would show as about 70 repeated layers.
        assert kinds == 400, f"{name}: 400 layers from {source} are only {kinds} different ones"
        # Of independent draws: 1, and 2 (normal) or 0.8 (uniform), each give or take a tenth.
        means, squares = 20 * scaled.mean(axis=1).var(), 20 * (scaled**2).mean(axis=1).var()
        assert 0.5 < means < 2 and 0.4 < squares < 4, (
            f"{name}: from layer to layer the mean varies {means:.2f} times as much as that of "
            f"independent draws, and the variance {squares / 2:.2f} times (normal draws: 1, "
            "uniform ones: 0.4): the weights of a layer are no such draws"
        )


def spread(name, ratio, variance, inputs, outputs):
    """Say how the variance is off."""
    return (
        f"{name}: the variance is {ratio:.2f} times {variance:.4g}, with {inputs} inputs and "
        f"{outputs} outputs"
    )
