"""Full grading of dropout_and_batch_norm: calls in both modes by turns, and the law of drops."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

seeds = st.integers(0, 10**6)


@st.composite
def batches(draw):
    """Batches of one width, each with dy and a mode."""
    rng = np.random.default_rng(draw(seeds))
    width = draw(st.integers(1, 4))
    found = []
    for training in draw(st.lists(st.booleans(), min_size=1, max_size=4)):
        n = draw(st.integers(1, 6))
        x = rng.normal(size=(n, width)) * draw(st.sampled_from([1, 30])) + rng.normal(size=width)
        if draw(st.booleans()):
            x[:, 0] = 3.0
        found.append((x, rng.normal(size=(n, width)), training))
    return found


@check(
    {
        "batches": batches(),
        "momentum": st.sampled_from([0.0, 0.1, 0.5, 1.0]),
        "eps": st.sampled_from([1e-5, 1e-3, 1.0]),
        "layout": st.sampled_from("CF"),
        "far": st.sampled_from([0.0, 0.0, 1e5]),
        "first_gamma": st.sampled_from([1.0, 1.0, 0.0]),
    },
    rel=1e-6,
    abs=1e-7,
    examples=80,
)
def batch_norm(kata, batches, momentum, eps, layout, far, first_gamma):
    """Features may lie far from 0, and one may be turned off by its gamma."""
    width = batches[0][0].shape[1]
    norm, other = kata.BatchNorm(width, momentum, eps), kata.BatchNorm(width)
    found = {}
    norm.gamma[0] = first_gamma
    before, always = "", f", momentum {momentum:g}" + f", x {far:,.0f} away from 0" * (far > 0)
    for call, (x, dy, training) in enumerate(batches, start=1):
        x, dy = np.array(x + far, order=layout), np.array(dy, order=layout)
        dy.flags.writeable = False
        y = norm.forward(x, training)
        how = "training" if training else "not training"
        mode = f"forward {call}, {how}{', one sample' * (len(x) == 1)}{always}{before}"
        found[f"{mode}: y"] = np.array(y)
        # The caller may use its memory again.
        overwrite(x)
        overwrite(y)
        other.forward(dy[:1] - 1, training=True)
        dx = norm.backward(dy)
        dy.flags.writeable = True
        tripled = 3 * dy
        overwrite(dy)
        late = f"{mode}: {{}}, after x and y were overwritten"
        found[late.format("dx")], found[late.format("dgamma")] = dx, norm.dgamma
        found[f"{mode}: dbeta, after dy was overwritten"] = np.array(norm.dbeta)
        found[f"{mode}: mean"], found[f"{mode}: variance"] = norm.mean.copy(), norm.variance.copy()
        # A second loss of the same batch, and then a step of an optimiser.
        found[f"{mode}: dx of a second backward, with 3 dy"] = norm.backward(tripled)
        found[f"{mode}: dgamma of a second backward, with 3 dy"] = norm.dgamma
        if call % 2:
            norm.gamma -= 0.1 * norm.dgamma
            norm.beta -= 0.1 * norm.dbeta
            before = ", after gamma and beta were changed"
        else:
            norm.gamma = norm.gamma - 0.1 * norm.dgamma
            norm.beta = norm.beta - 0.1 * norm.dbeta
            before = ", after gamma and beta were replaced"
    return found | {"gamma": norm.gamma, "beta": norm.beta}


def overwrite(array):
    if array.flags.writeable:
        array[...] = 99.0


@batch_norm.large()
def a_thousand_samples(rng, n=1000):
    batch = rng.normal(size=(n, 100)), rng.normal(size=(n, 100)), True
    how = {"momentum": 0.1, "eps": 1e-5, "layout": "C", "far": 0.0, "first_gamma": 1.0}
    return {"batches": [batch], **how}


@check(
    {
        "chance": st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 0.99]),
        "seed": seeds,
        "shape": st.sampled_from([(100, 80), (8000, 1), (1, 8000)]),
    },
    examples=12,
)
def dropout(kata, chance, seed, shape):
    x, dy = np.random.default_rng(seed).uniform(1, 2, (2, *shape))
    x.flags.writeable = dy.flags.writeable = False
    found = {}
    for name, start in (("one", seed), ("same", seed), ("other", seed + 1)):
        made = kata.Dropout(chance, np.random.default_rng(start))
        plain = made.forward(x, training=False)
        found[name] = made.forward(x, training=True)
        back = made.backward(dy)
        found[f"{name} again"] = made.forward(x, training=True)
        found[f"{name} there and back"] = (plain / x, back / dy, made.backward(dy) / dy)
    return x, found


@dropout.verify
def _(yours, reference, chance, seed, shape):
    x, found = yours
    for name in ("one", "other"):
        there = found[name] / x
        plain, back, again = found[f"{name} there and back"]
        assert np.allclose(plain, 1), "when not training, y is not x"
        scale = 1 / (1 - chance)
        fine = np.isclose(there, 0) | np.isclose(there, scale, rtol=1e-7)
        assert fine.all(), (
            f"chance {chance}: y is {there[~fine][0]:.10g} times x; expected 0 or {scale:.10g}"
        )
        share = float((there == 0).mean())
        # The deviation of a share of 8,000 draws is at most 0.0056.
        assert abs(share - chance) < 0.035, f"chance {chance}: {share:.1%} became 0"
        assert np.allclose(back, there), "backward dropped other numbers than forward"
        later = found[f"{name} again"] / x
        assert np.allclose(again, later), "backward does not belong to the latest forward"
        if chance:
            both = float(((there == 0) & (later == 0)).mean())
            assert abs(both - chance**2) < 0.035, (
                f"two calls dropped {both:.1%} in both; expected {chance**2:.1%}"
            )
            away, pairs = most_alike(there.ravel() == 0)
            assert abs(pairs - chance**2) < 0.05, (
                f"of places that lie {away} apart {pairs:.1%} were dropped together; expected "
                f"{chance**2:.1%}: each number has its own draw"
            )
    assert np.array_equal(found["one"], found["same"]), "equal generators, other drops"
    if chance:
        assert not np.array_equal(found["one"], found["other"]), "drops do not depend on rng"


def most_alike(dropped):
    """Return the distance at which the shares of pairs are farthest from chance, and that share."""
    power = np.abs(np.fft.rfft(dropped)) ** 2
    shares = np.fft.irfft(power, len(dropped))[1 : len(dropped) // 2 + 1] / len(dropped)
    place = int(np.abs(shares - dropped.mean() ** 2).argmax())
    return place + 1, float(shares[place])


@check({"chance": st.sampled_from([0.05, 0.125, 0.25, 0.7]), "seed": seeds}, examples=6)
def dropout_after_many_calls(kata, chance, seed):
    """Sixty calls of one object, then numbers that are 0 before they are dropped."""
    made, ones = kata.Dropout(chance, np.random.default_rng(seed)), np.ones((80, 100))
    shares = [float((made.forward(ones, training=True) == 0).mean()) for _ in range(60)]
    made.forward(np.zeros_like(ones), training=True)
    rng = np.random.default_rng(seed + 1)
    layers = [kata.Dropout(chance, rng) for _ in range(2)]
    drops = [np.array(layer.forward(ones, training=True) == 0) for layer in layers]
    return shares, made.backward(3 * ones), made.backward(3 * ones), drops


@dropout_after_many_calls.verify
def _(yours, reference, chance, seed):
    shares, back, again, (one, other) = yours
    # Six deviations of a share of 8,000 draws.
    most = 6 * np.sqrt(chance * (1 - chance) / 8000)
    for place, share in enumerate(shares, start=1):
        assert abs(share - chance) < most, f"chance {chance}: call {place} dropped {share:.1%}"
    whole, few = float(np.mean(shares)), most / np.sqrt(len(shares))
    assert abs(whole - chance) < few, f"chance {chance}: of all calls' numbers {whole:.2%} dropped"
    share = float((back == 0).mean())
    assert abs(share - chance) < most, (
        f"chance {chance}: where x is 0, {share:.1%} of the gradient became 0. What was dropped "
        "cannot be read off y"
    )
    assert np.array_equal(back, again), "a second backward of the same forward gave other numbers"
    assert len(set(shares)) > 1, "every call dropped equally many numbers: draws are independent"
    both, expected = float((one & other).mean()), chance**2
    assert abs(both - expected) < 6 * np.sqrt(expected * (1 - expected) / 8000), (
        f"chance {chance}: two layers made with one rng dropped {both:.1%} in both; expected "
        f"{expected:.1%}: draw from rng itself"
    )


@check({"n": st.integers(1, 6), "seed": seeds, "training": st.booleans()}, examples=10)
def later_calls(kata, n, seed, training):
    """What was returned stays as it was, and so does numpy's global generator."""
    rng = np.random.default_rng(seed)
    first, second = rng.normal(size=(2, 2, n, 3))
    layers = {"Dropout": kata.Dropout(0.5, rng), "BatchNorm": kata.BatchNorm(3)}
    state = np.random.get_state()
    kept = {}
    for name, layer in layers.items():
        kept[f"y of {name}"] = layer.forward(first[0], training)
        kept[f"dx of {name}"] = layer.backward(first[1])
    copies = {name: np.array(array) for name, array in kept.items()}
    for layer in layers.values():
        layer.forward(second[0], training)
        layer.backward(second[1])
    found = {
        f"{name} is as it was after later calls": np.array_equal(array, copies[name])
        for name, array in kept.items()
    }
    # Only when not training may y be x itself.
    y = kata.Dropout(0.0, rng).forward(first[0], training=True)
    found["y of training with chance 0 is a new array"] = not np.shares_memory(y, first[0])
    now = np.random.get_state()
    same = state[2] == now[2] and np.array_equal(state[1], now[1])
    return found | {"numpy's global generator stays as it is": same}


@check({"n": st.integers(2, 6), "seed": seeds}, rel=1e-7, abs=1e-8, examples=10)
def with_all_defaults(kata, n, seed):
    norm, x = kata.BatchNorm(3), np.random.default_rng(seed).normal(size=(n, 3)) / 50
    found = [np.array(norm.gamma), np.array(norm.beta), norm.mean.copy(), norm.variance.copy()]
    return [*found, norm.forward(x, training=True), norm.mean, norm.variance]


@check(
    {"n": st.integers(2, 6), "seed": seeds, "training": st.booleans()},
    rel=1e-7,
    abs=1e-8,
    examples=10,
)
def without_eps(kata, n, seed, training):
    """Every column has numbers apart from each other: no variance is 0."""
    rng = np.random.default_rng(seed)
    x, dy = rng.permuted(np.arange(3.0 * n).reshape(n, 3) / 50, axis=0), rng.normal(size=(n, 3))
    norm = kata.BatchNorm(3, eps=0.0)
    y = norm.forward(x, training)
    dx = norm.backward(dy)
    return {"eps 0: y": y, "eps 0: dx": dx, "eps 0: dgamma": norm.dgamma}
