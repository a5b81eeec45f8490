"""Full grading of two_layer_net: numbers against the reference, training by where it may end.

Orders and first weights are left to chance, so there is no one right net. Instead the reference
goes every way that the contract allows, on data so small that this is possible, and a net is
right if it stands at one of the ends.
"""

from itertools import combinations, permutations

import numpy as np
from hypothesis import strategies as st

from dojo.check import check

NAMES = ("W1", "b1", "W2", "b2")

seeds = st.integers(0, 10**6)


def parameters(net):
    """Return a net's four arrays by name, as they are now."""
    return {name: np.array(getattr(net, name)) for name in NAMES}


def plain(value):
    """Return a float as the builtin one; numpy's float64 is as good."""
    return float(value) if isinstance(value, float) else value


def random_net(rng, n_in, n_hidden, n_classes):
    return {
        "W1": rng.normal(size=(n_in, n_hidden)),
        "b1": rng.normal(size=n_hidden),
        "W2": rng.normal(size=(n_hidden, n_classes)),
        "b2": rng.normal(size=n_classes),
    }


def same(yours, right):
    """Whether the arrays of one net are those of another but for rounding."""
    return all(
        isinstance(yours[name], np.ndarray)
        and yours[name].shape == values.shape
        and yours[name].dtype == values.dtype
        and np.allclose(yours[name], values, rtol=1e-6, atol=1e-8)
        for name, values in right.items()
    )


# ---------------------------------------------------------------- what has one right answer


@st.composite
def problems(draw):
    """Parameters, samples, labels: whole numbers, with kinks and ties, or any; also huge ones."""
    n, n_in, n_hidden, n_classes = (draw(st.integers(1, 5)) for _ in range(4))
    rng = np.random.default_rng(draw(seeds))
    arrays, x = random_net(rng, n_in, n_hidden, n_classes), rng.normal(size=(n, n_in))
    if draw(st.booleans()):
        arrays, x = {name: np.rint(values) for name, values in arrays.items()}, np.rint(x)
    scale = draw(st.sampled_from([1, 1, 30, 1000]))
    arrays |= {"W2": scale * arrays["W2"], "b2": scale * arrays["b2"]}
    dtype = draw(st.sampled_from(["uint8", "int32", "int64"]))
    return {"arrays": arrays, "x": x, "y": rng.integers(0, n_classes, n).astype(dtype)}


@check({"problem": problems()}, rel=1e-7, abs=1e-8, examples=35)
def forward_loss_and_gradients(kata, problem):
    net, x, y = kata.TwoLayerNet(**problem["arrays"]), problem["x"], problem["y"]
    found = {}

    def look(when, x, y):
        slopes = net.gradients(x, y)
        found[when] = {
            "gradients": {name: np.array(slopes[name]) for name in NAMES},
            "loss": plain(net.loss(x, y)),
            "forward": np.array(net.forward(x)),
        }

    # Another batch in between: nothing may be left over from it.
    for when, rows in (("", slice(None)), ("one sample", slice(0, 1)), ("again", slice(None))):
        look(when or "all samples", x[rows], y[rows])
    x = x.copy()
    net.forward(x)
    # Halves are exact: a unit that is at its kink stays there.
    x *= 0.5
    look("after x *= 0.5", x, y)
    return found


@forward_loss_and_gradients.large()
def a_thousand_images(rng):
    arrays, x = random_net(rng, 196, 64, 10), rng.normal(size=(1000, 196))
    return {"problem": {"arrays": arrays, "x": x, "y": rng.integers(0, 10, 1000)}}


# ---------------------------------------------------------------- what chance decides


@check(
    {
        "sizes": st.tuples(st.integers(40, 60), st.integers(60, 80), st.integers(30, 39)),
        "seed": seeds,
    },
    examples=10,
)
def first_weights(kata, sizes, seed):
    later = np.random.default_rng(seed)
    generators = *map(np.random.default_rng, (seed, seed, seed + 1)), later, later
    return [parameters(kata.TwoLayerNet.initial(*sizes, rng)) for rng in generators]


@first_weights.verify
def _(yours, reference, sizes, seed):
    one, again, other, _, later = yours
    for name, right in reference[0].items():
        found = one[name]
        assert found.shape == right.shape and found.dtype == right.dtype, (
            f"{name}: expected {right.dtype}, {right.shape}; got {found.dtype}, {found.shape}"
        )
    for name in ("b1", "b2"):
        assert not one[name].any(), f"{name} starts at 0"
    for name, fan_in in (("W1", sizes[0]), ("W2", sizes[1])):
        ratio = one[name].var() * fan_in / 2
        assert 0.75 < ratio < 1.3, f"the variance of {name} is {ratio:.2f} times 2 / inputs"
        # Draws in float32 meet now and then.
        kinds = len(np.unique(np.abs(one[name])))
        assert kinds > 0.99 * one[name].size, f"{name} repeats some numbers"
        assert not np.array_equal(one[name], other[name]), f"{name} doesn't depend on rng"
        assert not np.array_equal(one[name], later[name]), (
            f"a generator that has drawn one net gave the same {name} again: draw from rng itself"
        )
    assert same(again, one), "generators of one seed gave two nets"
    few = min(one["W1"].size, one["W2"].size)
    alike = np.corrcoef(one["W1"].ravel()[:few], one["W2"].ravel()[:few])[0, 1]
    # Of 1,800 independent pairs it is beyond 0.15 once in a thousand million times.
    assert abs(alike) < 0.15, (
        f"W2 repeats the draws of W1: their correlation is {alike:.2f}; each weight has its own"
    )


# ---------------------------------------------------------------- where training may end


def step(kata, arrays, x, y, rate):
    slopes = kata.TwoLayerNet(**arrays).gradients(x, y)
    return {name: arrays[name] - rate * slopes[name] for name in NAMES}


def chosen(kata, path, x_valid, y_valid):
    """Return the nets that may be called the best of ``path``: one, if no two are as good."""
    losses = np.array([kata.TwoLayerNet(**arrays).loss(x_valid, y_valid) for arrays in path])
    return [path[i] for i in np.flatnonzero(losses <= losses.min() + 1e-9)]


def paths(kata, arrays, x, y, batch_size, rate, epochs):
    """Yield the nets after each epoch, for every way of going through the samples."""
    if not epochs:
        yield []
        return
    cuts = range(batch_size, len(x), batch_size)
    ways = {
        tuple(tuple(sorted(batch)) for batch in np.split(order, cuts))
        for order in permutations(range(len(x)))
    }
    for way in sorted(ways):
        end = arrays
        for batch in map(list, way):
            end = step(kata, end, x[batch], y[batch], rate)
        for rest in paths(kata, end, x, y, batch_size, rate, epochs - 1):
            yield [end, *rest]


@st.composite
def trainings(draw):
    rng = np.random.default_rng(draw(seeds))
    n_in, n_hidden, n_classes = (draw(st.integers(1, 4)) for _ in range(3))
    sizes = [draw(st.integers(1, 3)) for _ in range(3)]
    return {
        "arrays": random_net(rng, n_in, n_hidden, n_classes),
        "parts": [(rng.normal(size=(n, n_in)), rng.integers(0, n_classes, n)) for n in sizes],
        "epochs": draw(st.integers(1, 2)),
        "batch_size": draw(st.integers(1, 4)),
        "learning_rate": draw(st.sampled_from([0.1, 0.5, 2.0])),
    }


@check({"training": trainings(), "seed": seeds}, examples=25)
def trained_net(kata, training, seed):
    arrays, (part, valid, test) = training["arrays"], training["parts"]
    how = {name: training[name] for name in ("epochs", "batch_size", "learning_rate")}
    found = []
    # The same twice, and with another test part, which has no say.
    for last in (test, test, valid):
        rng = np.random.default_rng(seed)
        net, accuracy = kata.train(kata.TwoLayerNet(**arrays), part, valid, last, **how, rng=rng)
        right = np.mean(
            kata.TwoLayerNet(**parameters(net)).forward(last[0]).argmax(axis=1) == last[1]
        )
        found.append({"net": parameters(net), "accuracy": plain(accuracy), "right": float(right)})
    ways = paths(kata, arrays, *part, how["batch_size"], how["learning_rate"], how["epochs"])
    ends = [end for path in ways for end in chosen(kata, path, *valid)]
    return {"found": found, "ends": ends}


@trained_net.verify
def _(yours, reference, training, seed):
    one, again, other = (found["net"] for found in yours["found"])
    assert any(same(one, end) for end in reference["ends"]), (
        "no order of the samples gives this net: every epoch takes each sample once, in batches, "
        "with plain steps, and the end of the epoch with the lowest validation loss counts"
    )
    assert same(again, one), "equal generators trained different nets"
    assert same(other, one), "another test part gave another net"
    for found in yours["found"]:
        assert isinstance(found["accuracy"], float), f"expected a float, got {found['accuracy']!r}"
        assert abs(found["accuracy"] - found["right"]) < 1e-9, (
            f"expected the returned net's accuracy on the test part, {found['right']}, got "
            f"{found['accuracy']}"
        )


@check({"seed": seeds}, examples=2)
def orders_of_two_epochs(kata, seed):
    rng = np.random.default_rng(seed)
    # All units are on and steps are small: the second epoch is better, every order ends elsewhere.
    arrays = random_net(rng, 3, 4, 2) | {"W1": rng.uniform(0.1, 1, (3, 4)), "b1": np.ones(4)}
    part = np.eye(3), np.array([0, 1, 1])
    how = {"epochs": 2, "batch_size": 1, "learning_rate": 0.02}

    def nets(valid, runs):
        return flat(
            kata.train(
                kata.TwoLayerNet(**arrays),
                *(part, valid, part),
                **how,
                rng=np.random.default_rng([seed, run]),
            )[0]
            for run in range(runs)
        )

    ways = paths(kata, arrays, *part, 1, 0.02, 2)
    # Every sample twice: another length, and the same mean loss.
    twice = np.vstack([part[0]] * 2), np.concatenate([part[1]] * 2)
    return {
        "nets": nets(part, 240),
        "ends": flat([chosen(kata, path, *part)[0] for path in ways]),
        "validated by every sample twice": nets(twice, 20),
    }


def flat(nets):
    """Return the parameters of each net as one row."""
    rows = [net if isinstance(net, dict) else parameters(net) for net in nets]
    return np.array([np.concatenate([row[name].ravel() for name in NAMES]) for row in rows])


@orders_of_two_epochs.verify
def _(yours, reference, seed):
    apart = np.abs(yours["nets"][:, np.newaxis] - reference["ends"]).max(axis=2)
    assert (apart.min(axis=1) < 1e-9).all(), (
        "two epochs visit each sample twice; this net was trained in another way"
    )
    # The ends come sorted: six for each first order, the second orders in the same sequence.
    first, second = divmod(apart.argmin(axis=1), 6)
    for epoch, orders in (("first", first), ("second", second)):
        counts = np.bincount(orders, minlength=6).tolist()
        # Each count has 40 on average, and is outside 8 to 88 once in a million times.
        assert min(counts) > 8 and max(counts) < 88, (
            f"expected each of the 6 orders about 40 times in 240 runs, got {counts} in the "
            f"{epoch} epoch"
        )
    assert np.allclose(yours["validated by every sample twice"], yours["nets"][:20], atol=1e-9), (
        "with every validation sample twice, its loss is the same, and other nets came: the "
        "validation part has a say in the orders of training"
    )
    same_order = int((first == second).sum())
    assert same_order < 88, (
        f"in {same_order} of 240 runs the second epoch repeated the order of the first; expected 40"
    )
    orders = list(permutations(range(3)))
    turns = [
        tuple(orders[before].index(sample) for sample in orders[after])
        for before, after in zip(first, second, strict=True)
    ]
    counts = [turns.count(turn) for turn in orders]
    assert min(counts) > 8 and max(counts) < 88, (
        "given the first epoch's order, each of 6 is as likely in the second: expected about 40 "
        f"of each in 240 runs, got {counts}. The second order was made from the first"
    )


@check({"seed": seeds}, examples=1)
def orders_of_six_epochs(kata, seed):
    """Two samples: 64 ways, each with an end of its own."""
    rng = np.random.default_rng(0)
    # All units are on and steps are small: each epoch is better than the one before.
    arrays = random_net(rng, 2, 3, 2) | {"W1": rng.uniform(0.1, 1, (2, 3)), "b1": np.ones(3)}
    part = np.eye(2), np.array([0, 1])
    how = {"epochs": 6, "batch_size": 1, "learning_rate": 0.1}
    nets = [
        kata.train(kata.TwoLayerNet(**arrays), part, part, part, **how, rng=child)[0]
        for child in np.random.default_rng(seed).spawn(150)
    ]
    ways = paths(kata, arrays, *part, 1, 0.1, 6)
    return {"nets": flat(nets), "ends": flat([chosen(kata, path, *part)[0] for path in ways])}


@orders_of_six_epochs.verify
def _(yours, reference, seed):
    apart = np.abs(yours["nets"][:, np.newaxis] - reference["ends"]).max(axis=2)
    assert (apart.min(axis=1) < 1e-7).all(), (
        "six epochs visit each sample six times; this net was trained in another way"
    )
    # The ends come sorted: the first epoch's order is the highest of six binary digits.
    orders = apart.argmin(axis=1)[:, np.newaxis] >> np.arange(6)[::-1] & 1
    for one, other in combinations(range(6), 2):
        alike = int((orders[:, one] == orders[:, other]).sum())
        # 75 on average; outside 38 to 112 once in a thousand million times.
        assert 38 <= alike <= 112, (
            f"two samples, 150 runs: epoch {other + 1} took them in the order of epoch {one + 1} "
            f"in {alike} runs; expected about 75: shuffle anew in each epoch"
        )


@check({"seed": seeds}, examples=1)
def other_test_parts(kata, seed):
    """Of two nets, one is better on the test part, and the other one if its labels are swapped."""
    rng = np.random.default_rng(seed)
    arrays, x, y = random_net(rng, 3, 5, 2), rng.normal(size=(120, 3)), rng.integers(0, 2, 120)
    training, validation = (x[:9], y[:9]), (x[9:19], y[9:19])
    return [
        [
            parameters(
                kata.train(
                    kata.TwoLayerNet(**arrays),
                    *(training, validation, test),
                    **{"epochs": 3, "batch_size": 2, "learning_rate": 1.0},
                    rng=np.random.default_rng([seed, run]),
                )[0]
            )
            for test in ((x[19:], y[19:]), (x[19:], 1 - y[19:]))
        ]
        for run in range(12)
    ]


@other_test_parts.verify
def _(yours, reference, seed):
    assert all(same(one, other) for one, other in yours), (
        "another test part gave another net: it chose the epoch, or one of several trainings"
    )


# ---------------------------------------------------------------- many steps, one way


@st.composite
def long_trainings(draw):
    """One batch of all samples, or one sample many times: no order matters."""
    rng = np.random.default_rng(draw(seeds))
    n_in, n_hidden, n_classes = rng.integers(2, 5, 3).tolist()

    def part(n):
        return rng.normal(size=(n, n_in)), rng.integers(0, n_classes, n)

    kind = draw(st.sampled_from(["one batch", "copies", "short steps"]))
    n = int(rng.integers(3, 7))
    training, validation = part(n), part(int(rng.integers(7, 16)))
    epochs, batch_size, rate = int(rng.integers(15, 41)), n, 0.2
    if kind == "copies":
        n = int(rng.integers(30, 61))
        training = tuple(values[:1].repeat(n, axis=0) for values in training)
        epochs, batch_size, rate = int(rng.integers(1, 7)), int(rng.integers(1, 5)), 0.005
    elif kind == "short steps":
        # Each epoch is better than the one before, by very little.
        validation, rate = training, 0.00003
    return {
        "arrays": random_net(rng, n_in, n_hidden, n_classes),
        "training": training,
        "validation": validation,
        "test": part(int(rng.integers(101, 261))),
        "epochs": epochs,
        "batch_size": batch_size,
        "learning_rate": rate,
    }


def follow(kata, long):
    """Train, and go the one way that there is with plain steps."""
    arrays, rate = long["arrays"], long["learning_rate"]
    parts = [long[name] for name in ("training", "validation", "test")]
    how = {name: long[name] for name in ("epochs", "batch_size", "learning_rate")}
    rng = np.random.default_rng(0)
    net, accuracy = kata.train(kata.TwoLayerNet(**arrays), *parts, **how, rng=rng)
    (x, y), valid, test = parts
    path = [arrays]
    for _ in range(how["epochs"]):
        end = path[-1]
        for first in range(0, len(x), how["batch_size"]):
            batch = slice(first, first + how["batch_size"])
            end = step(kata, end, x[batch], y[batch], rate)
        path.append(end)
    losses = [float(kata.TwoLayerNet(**end).loss(*valid)) for end in path[1:]]
    right = float((net.forward(test[0]).argmax(axis=1) == test[1]).mean())
    return {
        "net": parameters(net),
        "accuracy": (plain(accuracy), right),
        "path": path[1:],
        "losses": losses,
    }


def is_the_best(yours, reference, long):
    path, losses = reference["path"], np.array(reference["losses"])
    batches = -(-len(long["training"][1]) // long["batch_size"])
    places = [i for i, end in enumerate(path) if same(yours["net"], end)]
    best = int(losses.argmin())
    found = f"that of epoch {places[0] + 1}, where it is {losses[places[0]]:.7g}" if places else ""
    assert any(losses[i] <= losses[best] + 1e-9 for i in places), (
        f"{len(path)} epochs of {batches} batches each: the validation loss is lowest after epoch "
        f"{best + 1}, {losses[best]:.7g}; yours is "
        f"{found or 'the net of no epoch: is every step as long, and every sample in one?'}"
    )
    accuracy, right = yours["accuracy"]
    assert abs(accuracy - right) < 1e-9, (
        f"of {len(long['test'][1])} test samples the returned net has {right:.6f} right, got "
        f"{accuracy:.6f}"
    )


@check({"long": long_trainings()}, examples=15)
def long_training(kata, long):
    return follow(kata, long)


long_training.verify(is_the_best)


def patient():
    """The validation loss is higher than after epoch 1 for 170 epochs, and lower later on."""
    net = {
        "W1": [[0.5, -0.3, 0.2, 0.1], [0.4, 0.6, -0.7, -0.2]],
        "b1": [0.1, -0.2, 0.3, -9.0],
        "W2": [[0.3, -0.5, 0.2], [-0.4, 0.1, 0.6], [0.8, -0.2, -0.1], [1.0, -1.0, 0.5]],
        "b2": [0.2, -0.1, 0.0],
    }
    x = np.array([[1.0, -2.0], [3.0, 1.0], [-1.0, 2.0], [2.0, 3.0], [-2.0, -1.0]])
    y = np.array([2, 0, 2, 1, 2])
    return {
        "arrays": {name: np.array(values) for name, values in net.items()},
        "training": (x, y),
        "validation": (np.array([[4.0, -2.0]]), np.array([0])),
        "test": (x, y),
        "epochs": 240,
        "batch_size": 5,
        "learning_rate": 0.3 / 8,
    }


def many():
    """More than a thousand to validate and to test, the last of them unlike all others."""
    x, y = patient()["training"]
    n = 1_345
    x, y = np.tile(x, (n // 5, 1)), np.tile(y, n // 5)
    x[1_150:] *= 2
    y[1_150:] = (y[1_150:] + 1) % 3
    return patient() | {"validation": (x, y), "test": (x, y), "learning_rate": 0.3, "epochs": 20}


@check({"longs": st.just([patient(), many()])}, examples=1)
def longer_trainings(kata, longs):
    return [follow(kata, long) for long in longs]


@longer_trainings.verify
def _(yours, reference, longs):
    for one in zip(yours, reference, longs, strict=True):
        is_the_best(*one)
