import functools
import itertools
import math

import numpy as np
import pytest

from .two_layer_net import TwoLayerNet, epoch_batches, experiment, train

NAMES = ("W1", "b1", "W2", "b2")

#: Five samples with two features, of classes 2, 0, 2, 1, 2.
X = np.array([[1.0, -2.0], [3.0, 1.0], [-1.0, 2.0], [2.0, 3.0], [-2.0, -1.0]])
Y = np.array([2, 0, 2, 1, 2])


@pytest.fixture
def arrays():
    """Parameters for two features, four hidden units and three classes.

    With X each of the first three units is on for some samples and off for others; the
    last one is off for all of them. No unit is closer than 0.2 to its kink.
    """
    return {
        "W1": np.array([[0.5, -0.3, 0.2, 0.1], [0.4, 0.6, -0.7, -0.2]]),
        "b1": np.array([0.1, -0.2, 0.3, -9.0]),
        "W2": np.array([[0.3, -0.5, 0.2], [-0.4, 0.1, 0.6], [0.8, -0.2, -0.1], [1.0, -1.0, 0.5]]),
        "b2": np.array([0.2, -0.1, 0.0]),
    }


@pytest.fixture
def net_by_hand():
    """A net and two samples whose probabilities are 2/10, 3/10, 5/10 and 6/10, 3/10, 1/10.

    The first sample switches on the first hidden unit alone, to 1; the second one the second.
    """
    net = TwoLayerNet(
        W1=np.array([[2.0, 0.0, -1.0], [1.0, 1.0, -3.0]]),
        b1=np.array([-1.0, 0.0, -1.0]),
        W2=np.array([[*np.log([1, 3, 5])], [*np.log([3, 3, 1])], [9.0, -9.0, 4.0]]),
        b2=np.log([0.4, 0.2, 0.2]),
    )
    return net, np.array([[1.0, 0.0], [0.0, 1.0]])


def array(value, shape, what, why=""):
    """Return ``value``, once it is a float64 array of this shape."""
    assert isinstance(value, np.ndarray), f"{what} is an array; a {type(value).__name__} came."
    assert value.shape == shape, f"{what} has shape {shape}; {value.shape} came. {why}"
    assert value.dtype == np.float64, f"{what} is float64; {value.dtype} came."
    return value


def number(value, what):
    """Return ``value``, once it is a float."""
    assert isinstance(value, float), f"{what} is a float; a {type(value).__name__} came: {value!r}"
    return value


def parameters(net, like, who):
    """Return the four arrays of ``net``, once they are arrays of the shapes that ``like`` has."""
    assert isinstance(net, TwoLayerNet), (
        f"{who} returns a TwoLayerNet; a {type(net).__name__} came."
    )
    return {name: array(getattr(net, name), like[name].shape, f"its {name}") for name in NAMES}


def slopes_of(arrays, x, y):
    """Return the gradients of a net with these parameters, once they have names and shapes."""
    slopes = TwoLayerNet(**arrays).gradients(x, y)

    assert isinstance(slopes, dict), f"gradients returns a dict; a {type(slopes).__name__} came."
    assert set(slopes) == set(NAMES), f"its keys are {NAMES}; {tuple(slopes)} came."
    for name in NAMES:
        forgot = name[0] == "b" and np.shape(slopes[name])[:1] == (len(x),)
        array(
            slopes[name],
            arrays[name].shape,
            f"the slope of {name}",
            "One row per sample: a bias serves all samples, so their slopes add up."
            if forgot
            else "Every weight has one slope, in the weight's own place.",
        )
    return slopes


def close(one, other):
    """Whether two arrays, or dicts of arrays, are equal but for rounding."""
    if isinstance(one, dict):
        return all(close(one[name], other[name]) for name in NAMES)
    return np.allclose(one, other, rtol=1e-7, atol=1e-9)


def diagnosis(value, causes):
    """Return what is known to make ``value``, if anything is."""
    known = (why for number, why in causes if math.isclose(value, number, rel_tol=1e-6))
    return next(known, "")


def logits_by_hand(arrays, sample):
    """Return one sample's logits, one product at a time."""
    hidden = []
    for unit, bias in enumerate(arrays["b1"]):
        before = bias + sum(v * row[unit] for v, row in zip(sample, arrays["W1"], strict=True))
        hidden.append(max(0.0, before))
    return [
        bias + sum(h * row[k] for h, row in zip(hidden, arrays["W2"], strict=True))
        for k, bias in enumerate(arrays["b2"])
    ]


def loss_by_hand(arrays, x, y):
    """Return the mean cross-entropy, one sample at a time: slow, and easy to believe."""
    total = 0.0
    for sample, label in zip(x, y, strict=True):
        logits = logits_by_hand(arrays, sample)
        total += math.log(sum(math.exp(z) for z in logits)) - logits[label]
    return total / len(x)


def nudged_slope(arrays, name, place, step=1e-5):
    """Return how fast the loss of X and Y changes when one parameter is nudged both ways."""
    losses = []
    for sign in (1, -1):
        moved = {other: values.copy() for other, values in arrays.items()}
        moved[name][place] += sign * step
        losses.append(loss_by_hand(moved, X, Y))
    return (losses[0] - losses[1]) / (2 * step)


# ---------------------------------------------------------------- the net to start from


def start(n_in, n_hidden, n_classes, seed):
    net = TwoLayerNet.initial(n_in, n_hidden, n_classes, np.random.default_rng(seed))
    shapes = [(n_in, n_hidden), (n_hidden,), (n_hidden, n_classes), (n_classes,)]
    like = {name: np.empty(shape) for name, shape in zip(NAMES, shapes, strict=True)}
    return parameters(net, like, "initial")


def test_the_first_net_has_four_arrays_of_the_right_shapes(seed):
    made = start(5, 4, 3, seed)

    assert made["b1"].tolist() == [0.0] * 4, f"biases start at 0; b1 is {made['b1']}."
    assert made["b2"].tolist() == [0.0] * 3, f"biases start at 0; b2 is {made['b2']}."


@pytest.mark.parametrize("name", ["W1", "W2"])
def test_the_first_weights_have_a_spread_that_suits_a_relu(name, seed):
    weights = start(400, 300, 200, seed)[name]
    n, m = weights.shape
    variance = weights.var()

    wrong = [
        (0.0, "All are equal: then all hidden units learn the same for ever."),
        (2 / m, "That is 2 / outputs: inputs and outputs are swapped."),
        (1 / n, "That is 1 / inputs: a ReLU lets only half of the signal's power through."),
        (2 / (n + m), "That is 2 / (inputs + outputs), Xavier's choice for tanh."),
        ((2 / n) ** 2, "The standard deviation is 2 / inputs: the square root is missing."),
        (1.0, "A standard normal was not scaled at all."),
    ]
    why = next((w for v, w in wrong if math.isclose(variance, v, rel_tol=0.05, abs_tol=1e-9)), "")
    assert variance == pytest.approx(2 / n, rel=0.05), (
        f"{name} has {n} inputs, so its variance is about 2/{n} = {2 / n:.2g}; "
        f"{variance:.2g} came. {why}"
    )
    deviation = np.sqrt(2 / n)
    assert abs(weights.mean()) < 0.03 * deviation, f"the mean is 0; {weights.mean():.2g} came."
    beyond = np.mean(np.abs(weights) > 2 * deviation)
    assert 0.035 < beyond < 0.055, (
        "in a normal distribution 4.6 % lie beyond two standard deviations; "
        f"{beyond:.1%} came. 0 % means a uniform or a truncated distribution."
    )
    kinds = len(np.unique(np.abs(weights)))
    assert kinds == weights.size, (
        f"every weight is a draw of its own; {weights.size} have only {kinds} sizes. Some were "
        "copied, mirrored or rounded."
    )


def test_the_first_net_depends_on_the_generator_alone(seed):
    one, same, other = start(5, 4, 3, seed), start(5, 4, 3, seed), start(5, 4, 3, seed + 1)

    alike = close(one, same)
    assert alike, "generators of one seed gave two nets: there is chance from elsewhere than rng."
    alike = close(one, other)
    assert not alike, "generators of two seeds gave one net: take the random numbers from rng."


# ---------------------------------------------------------------- forward and loss


@pytest.mark.parametrize("n", [1, 5])
def test_forward_gives_one_row_per_sample_and_one_column_per_class(arrays, n):
    rows = array(TwoLayerNet(**arrays).forward(X[:n]), (n, 3), f"forward of {n} samples")

    assert np.isfinite(rows).all(), f"log-probabilities are finite; {rows.tolist()} came."


def test_forward_gives_the_log_probabilities_worked_out_by_hand(net_by_hand):
    net, x = net_by_hand

    rows = array(net.forward(x), (2, 3), "forward of 2 samples")

    right = [[0.2, 0.3, 0.5], [0.6, 0.3, 0.1]]
    found = np.exp(rows)
    why = diagnosis(
        found[0, 0],
        [
            (math.exp(0.2), "They are the probabilities: take their logarithm."),
            (0.4, "They are the logits: every row has to be normalised."),
            (0.25, "The columns of exp sum to 1: softmax went along the wrong axis."),
            (1 / 9, "That is without b2."),
            (1 / 18, "That is without b1."),
            (1 / 3, "A ReLU at the output cut off the negative logits."),
        ],
    )
    if found[0, 1] > 0.999 and found[0].sum() < 1.001:
        why = "A unit that is off for this sample spoke: where is the ReLU?"
    assert close(found, right), (
        f"exp of the two rows is {right}; {np.round(found, 3).tolist()} came. {why}"
    )


def test_logits_of_a_thousand_have_exact_log_probabilities(arrays):
    arrays["W2"] = np.zeros((4, 3))
    arrays["b2"] = np.array([1000.0, 0.0, -1000.0])

    with np.errstate(all="ignore"):
        rows = array(TwoLayerNet(**arrays).forward(X[:1]), (1, 3), "forward of 1 sample")

    if np.isnan(rows).any():
        why = "exp(1000) is infinite, and infinity by infinity is nan: shift the row first."
    elif np.isinf(rows).any():
        why = "A probability of exp(-1000) underflowed to 0 before its logarithm was taken."
    else:
        why = f"{rows.min():.4g} is the logarithm of something that was added or clipped."
    assert close(rows, [[0.0, -1000.0, -2000.0]]), (
        f"for logits 1000, 0, -1000 they are 0, -1000, -2000; {rows[0].tolist()} came. {why}"
    )


def test_every_row_is_made_stable_on_its_own(arrays):
    arrays["W1"], arrays["b1"] = np.ones((2, 4)), np.zeros(4)
    arrays["b2"] = np.array([0.2, -0.1, 0.0])
    x = np.array([[1.0, 1.0], [1000.0, 1000.0]])

    with np.errstate(all="ignore"):
        net = TwoLayerNet(**arrays)
        alone, together = net.forward(x[:1]), net.forward(x)

    array(together, (2, 3), "forward of 2 samples")
    assert close(alone, together[:1]), (
        f"a sample's row is {np.round(alone, 3).tolist()} alone, and "
        f"{np.round(together[:1], 3).tolist()} beside one with huge logits: "
        "shift each row by its own maximum."
    )


def test_the_loss_is_the_mean_surprise_at_the_right_label(net_by_hand):
    net, x = net_by_hand

    loss = number(net.loss(x, np.array([2, 0], dtype=np.uint8)), "the loss")

    right = -(math.log(0.5) + math.log(0.6)) / 2
    why = diagnosis(
        loss,
        [
            (2 * right, "That is the sum: divide by the number of samples."),
            (right / 3, "That was divided by samples times classes."),
            (-right, "That is the mean of the logarithms; a loss is minus that."),
            (right / math.log(2), "That is in bits: take the natural logarithm."),
            (-(0.5 + 0.6) / 2, "That is minus the mean probability, without a logarithm."),
            (
                -(math.log(0.5) + math.log(0.2) + math.log(0.1) + math.log(0.6)) / 4,
                "All labels were looked up in all rows: pick one column in each row.",
            ),
        ],
    )
    assert loss == pytest.approx(right, rel=1e-9), (
        f"the right labels got 0.5 and 0.6, so the loss is -(log 0.5 + log 0.6)/2 = {right:.4f}; "
        f"{loss:.4f} came. {why}"
    )


def test_a_hopeless_answer_has_a_large_and_finite_loss(arrays):
    arrays["W2"] = np.zeros((4, 3))
    arrays["b2"] = np.array([1000.0, 0.0, -1000.0])

    with np.errstate(all="ignore"):
        loss = number(TwoLayerNet(**arrays).loss(X[:2], np.array([2, 1])), "the loss")

    assert loss == pytest.approx((2000 + 1000) / 2, rel=1e-9), (
        f"the right labels have log-probabilities -2000 and -1000: the loss is 1500; {loss} came. "
        "Was it made of probabilities, and not of what forward returns?"
    )


# ---------------------------------------------------------------- gradients


def test_every_parameter_has_a_slope_of_its_own_shape(arrays):
    slopes = slopes_of(arrays, X, Y)

    for name in NAMES:
        assert np.isfinite(slopes[name]).all(), f"the slope of {name} is {slopes[name].tolist()}."


def test_the_slopes_of_the_last_biases_sum_to_zero(arrays):
    found = slopes_of(arrays, X, Y)["b2"]

    logits = np.array([logits_by_hand(arrays, sample) for sample in X])
    guessed = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    if close(found, guessed.mean(axis=0)):
        why = "They are the mean probabilities: what of the right label?"
    elif close(found.sum(), 1.0):
        why = "1 too much: the shift that makes exp safe has no slope of its own."
    else:
        why = "Was something taken off more than once in a row of probabilities?"
    assert close(found.sum(), 0.0), (
        "one number added to all logits of a row changes no probability, so the slopes of b2 "
        f"cancel; {found.tolist()} came, with the sum {found.sum():.4g}. {why}"
    )


def test_a_unit_that_is_off_gets_no_gradient(arrays):
    # For the first sample, labels 0 and 1 push the output of unit 3 in opposite directions.
    pushed = [slopes_of(arrays, X[:1], np.array([label]))["b1"][3] for label in (0, 1)]

    if all(pushed):
        why = "A gradient came through a unit that was off: where is the ReLU's mask?"
    else:
        why = "The mask asks for the gradient's own sign; what counts is whether the unit was on."
    assert pushed == [0.0, 0.0], (
        "unit 3 is 0 here, and 0 it stays when its bias is nudged, so the slope of b1[3] is 0; "
        f"for labels 0 and 1 {pushed[0]:.4g} and {pushed[1]:.4g} came. {why}"
    )


def test_a_relu_exactly_at_zero_has_slope_zero(arrays):
    arrays["b1"] = np.zeros(4)

    found = slopes_of(arrays, np.zeros((1, 2)), Y[:1])["b1"]

    assert not found.any(), (
        f"all units are exactly at 0, where the slope counts as 0; b1's is {found.tolist()}."
    )


@pytest.mark.parametrize("name", NAMES[::-1])
def test_a_batch_taken_twice_has_the_same_gradients(arrays, name):
    once = slopes_of(arrays, X, Y)[name]
    twice = slopes_of(arrays, np.vstack([X, X]), np.concatenate([Y, Y]))[name]

    why = ""
    if close(twice, 2 * once):
        why = "They doubled: the loss is a mean over the batch, so 1/n belongs into its slopes."
    elif close(2 * twice, once):
        why = "They halved: the mean was taken twice. The loss has one 1/n, and so do its slopes."
    assert close(twice, once), (
        f"every sample came twice, so the mean loss and its slope by {name} stay the same. {why}"
    )


@pytest.mark.parametrize("name", NAMES[::-1])
def test_the_gradients_agree_with_the_loss_nudged_both_ways(arrays, name):
    found = slopes_of(arrays, X, Y)[name]
    nudged = np.array([nudged_slope(arrays, name, p) for p in np.ndindex(found.shape)])
    nudged = nudged.reshape(found.shape)

    error = np.abs(found - nudged)
    worst = np.unravel_index(error.argmax(), error.shape)
    place = f"{name}[{', '.join(map(str, worst))}]"
    if not found.any():
        why = f"The whole slope of {name} is 0, so {name} will never learn: was it forgotten?"
    elif np.allclose(-found, nudged, rtol=1e-5, atol=1e-7):
        why = "The sign is wrong: a gradient points uphill."
    elif (found * nudged).sum() > 0:
        why = "Steps against it would still make the loss fall, only less than they could."
    else:
        why = "Steps against it would not even make the loss fall."
    assert np.allclose(found, nudged, rtol=1e-5, atol=1e-7), (
        f"nudging {place} up and down by 0.00001 says that the loss changes "
        f"{nudged[worst]:.6f} times as much; a slope of {found[worst]:.6f} came. {why}"
    )


def test_asking_a_net_changes_neither_the_net_nor_the_samples(arrays):
    net, x, y = TwoLayerNet(**arrays), X.copy(), Y.copy()
    before = {name: values.copy() for name, values in arrays.items()}

    net.forward(x)
    net.loss(x, y)
    net.gradients(x, y)

    assert np.array_equal(x, X), "x belongs to the caller, and was changed."
    assert np.array_equal(y, Y), "y belongs to the caller, and was changed."
    for name, values in parameters(net, arrays, "TwoLayerNet").items():
        assert np.array_equal(values, before[name]), f"{name} changed, though nothing was trained."


# ---------------------------------------------------------------- batches


def epoch(n, batch_size, rng):
    """Return one epoch's batches as lists of int."""
    made = list(epoch_batches(n, batch_size, rng))
    for batch in made:
        assert isinstance(batch, np.ndarray) and batch.ndim == 1 and batch.dtype.kind in "iu", (
            f"a batch is an array of indices with one axis; {batch!r} came."
        )
    return [batch.tolist() for batch in made]


def test_an_epoch_visits_every_sample_exactly_once(seed):
    seen = [i for batch in epoch(40, 7, np.random.default_rng(seed)) for i in batch]

    missed = sorted(set(range(40)) - set(seen))
    assert sorted(seen) == list(range(40)), (
        f"0 to 39 come once each; {len(seen)} indices came, and {len(missed)} samples never. "
        + (
            "Some came twice: were they drawn with replacement?"
            if len(set(seen)) < len(seen)
            else "40 is no multiple of 7: does the last, shorter batch come, too?"
        )
    )


@pytest.mark.parametrize(
    ("n", "batch_size", "right"),
    [(7, 3, [3, 3, 1]), (6, 3, [3, 3]), (2, 5, [2]), (3, 1, [1, 1, 1])],
)
def test_all_batches_are_full_but_for_the_last(n, batch_size, right, seed):
    sizes = [len(batch) for batch in epoch(n, batch_size, np.random.default_rng(seed))]

    assert sizes == right, f"{n} samples in batches of {batch_size}: {right}; {sizes} came."


def test_every_epoch_shuffles_anew(seed):
    rng = np.random.default_rng(seed)
    epochs = [epoch(40, 8, rng) for _ in range(5)]

    assert epochs[0] != epochs[1], (
        f"two epochs with one generator both began with the batch {epochs[0][0]}, and went on "
        "alike: draw a new order from rng at every call, and take rng as it comes."
    )
    groupings = len({frozenset(map(frozenset, made)) for made in epochs})
    assert groupings == 5, (
        f"five epochs grouped the samples in {groupings} ways, and not in five: "
        "shuffle the samples, not the batches."
    )


def test_the_generator_alone_decides_the_order(seed):
    one, same, other = (epoch(40, 8, np.random.default_rng(s)) for s in (seed, seed, seed + 1))

    assert one == same, (
        "generators of one seed gave two orders: there is chance from elsewhere than rng."
    )
    assert one != other, "generators of two seeds gave one order: draw it from rng."


# ---------------------------------------------------------------- training


def trained(arrays, part, valid, seed, *, epochs, batch_size, learning_rate):
    """Train a net with these parameters on ``part``, a pair of x and y; return its parameters."""
    net = train(
        TwoLayerNet(**{name: values.copy() for name, values in arrays.items()}),
        *part,
        *valid,
        epochs=epochs,
        batch_size=batch_size,
        learning_rate=learning_rate,
        rng=np.random.default_rng(seed),
    )
    return parameters(net, arrays, "train")


def step(arrays, x, y, rate):
    """Return the parameters after one step along the learner's own gradients."""
    slopes = slopes_of(arrays, x, y)
    return {name: arrays[name] - rate * slopes[name] for name in NAMES}


def walk(arrays, x, y, rate, epochs):
    """Return the parameters after 0, 1, 2, ... epochs of a single batch each."""
    path = [arrays]
    for _ in range(epochs):
        path.append(step(path[-1], x, y, rate))
    return path


def test_the_validation_part_moves_no_weight(arrays, seed):
    part = X[:3], Y[:3]
    moved = [
        trained(arrays, part, valid, seed, epochs=1, batch_size=9, learning_rate=0.5)
        for valid in [(X[3:], Y[3:]), (-X[3:4], Y[:1])]
    ]

    alike = close(*moved)
    assert alike, (
        "after one epoch there is nothing to choose, and yet another validation part gave another "
        "net: "
        + (
            "the one before any step, which is no candidate."
            if any(close(net, arrays) for net in moved)
            else "it was trained on."
        )
    )


def test_a_step_goes_against_the_gradient_by_the_learning_rate(arrays, seed):
    part, valid = (X, Y), (X[:1], Y[:1])
    moved = trained(arrays, part, valid, seed, epochs=1, batch_size=5, learning_rate=0.5)

    right = step(arrays, X, Y, 0.5)
    why = ""
    if close(moved, arrays):
        why = "The net did not move."
    elif close(moved, step(arrays, X, Y, -0.5)):
        why = "It went uphill: the step is minus the gradient."
    elif close(moved, walk(arrays, X, Y, 0.5, 2)[2]):
        why = "It made two steps."
    elif close(moved, step(arrays, X, Y, 2.5)):
        why = "It went five times as far: a gradient is a mean already, whatever the batch size."
    elif close(moved, step(arrays, X, Y, 0.1)):
        why = "It went a fifth as far: a gradient is a mean already, whatever the batch size."
    arrived = close(moved, right)
    assert arrived, (
        "one epoch, and one batch with all 5 samples: every parameter moves by -0.5 times what "
        f"your gradients(x, y) says, and b2 becomes {np.round(right['b2'], 4).tolist()}; "
        f"{np.round(moved['b2'], 4).tolist()} came. {why}"
    )


def test_the_net_that_is_passed_in_stays_as_it_was(arrays, seed):
    before = {name: values.copy() for name, values in arrays.items()}
    net = TwoLayerNet(**arrays)
    rng = np.random.default_rng(seed)

    train(net, X, Y, X, Y, epochs=2, batch_size=2, learning_rate=0.5, rng=rng)

    for name, values in parameters(net, arrays, "TwoLayerNet").items():
        assert np.array_equal(values, before[name]), (
            f"{name} of the caller's net was changed: train a copy, "
            "and mind that -= changes an array for all who hold it."
        )


def test_a_last_short_batch_takes_a_step_of_its_own_mean(arrays, seed):
    x, y = X[[0, 1, 3]], Y[[0, 1, 3]]

    part = x, y
    moved = trained(arrays, part, part, seed, epochs=1, batch_size=2, learning_rate=0.2)

    pairs = [([a, b], [c]) for a, b, c in ((0, 1, 2), (0, 2, 1), (1, 2, 0))]
    first = [(step(arrays, x[two], y[two], 0.2), one) for two, one in pairs]
    right = [step(after, x[one], y[one], 0.2) for after, one in first]
    why = "Is every step plain, without momentum or decay?"
    if any(close(moved, after) for after, _ in first):
        why = "The third sample was left out."
    elif any(close(moved, step(after, x[one], y[one], 0.1)) for after, one in first):
        why = "The third sample counted half: a mean divides by the samples that are there."
    elif any(
        close(moved, step(step(arrays, x[one], y[one], 0.2), x[two], y[two], 0.2))
        for two, one in pairs
    ):
        why = "The short batch came first."
    arrived = any(close(moved, end) for end in right)
    assert arrived, (
        "3 samples in batches of 2 make a step along the mean of two gradients, then one along "
        f"the gradient of the third; no choice of the third leads to the net that came. {why}"
    )


def test_every_epoch_takes_the_samples_in_a_new_order(arrays, seed):
    x, y = X[[0, 1, 3]], Y[[0, 1, 3]]
    orders = list(itertools.permutations(range(3)))

    def through(start, order):
        for i in order:
            start = step(start, x[[i]], y[[i]], 0.2)
        return start

    # All ways to go through three samples in two epochs, and where each of them ends.
    ends = {
        (first, second): through(halfway, second)
        for first in orders
        for halfway in [through(arrays, first)]
        for second in orders
    }
    walked, part = [], (x, y)
    for run in range(12):
        moved = trained(arrays, part, part, [seed, run], epochs=2, batch_size=1, learning_rate=0.2)
        walked.append([way for way, end in ends.items() if close(moved, end)])

    assert all(walked), (
        "with batches of 1, two epochs visit each of three samples twice; none of the 6 x 6 ways "
        "to do that leads to the net that came. Do all samples come once in every epoch?"
    )
    first, second = zip(*(ways[0] for ways in walked), strict=True)
    assert first != second, (
        "in 12 runs the second epoch went through the samples in the first one's order. "
        "Were the batches drawn once, before the loop over epochs?"
    )
    assert len(set(first)) > 1, (
        f"12 runs with 12 generators all began with the order {first[0]}: draw it from rng."
    )


#: Validation parts on which the loss falls for six epochs; is lowest after the first; rises
#: after the first and is lowest after the fourth; is exactly 0 after each.
VALIDATION = {
    "that falls": (X, Y, 6),
    "that rises": (X, (Y + 1) % 3, 1),
    "that rises and falls": (np.array([[-1.0, 3.0], [-2.0, -2.0]]), np.array([2, 1]), 4),
    "that stays": (np.array([[-4000.0, 3000.0]]), np.array([2]), 1),
}


@pytest.mark.parametrize("loss", VALIDATION)
def test_the_epoch_with_the_lowest_validation_loss_is_returned(arrays, loss, seed):
    x_valid, y_valid, best = VALIDATION[loss]

    part, valid = (X, Y), (x_valid, y_valid)
    came = trained(arrays, part, valid, seed, epochs=6, batch_size=5, learning_rate=1.0)

    path = walk(arrays, X, Y, 1.0, 6)
    found = [k for k, end in enumerate(path) if close(came, end)]
    losses = [round(loss_of(end, x_valid, y_valid), 4) for end in path[1:]]
    if loss == "that stays":
        why = "Of equals the first counts."
    elif found == [0]:
        why = "The net before any step is no candidate."
    elif found == [1] and loss == "that rises and falls":
        why = (
            "Did training stop when the loss rose? It can still fall: go through all epochs. Or "
            "was the share of right answers compared? It is 0.5 each time: compare the mean loss."
        )
    elif found == [6]:
        why = (
            "Was the epoch chosen by its loss on the validation part? And is the best net kept "
            "as a copy, which later steps can't change?"
        )
    else:
        why = "Choose by the mean loss on the validation part, and look only at ends of epochs."
    assert found == [best], (
        f"after 6 epochs of one batch each, the validation losses are {losses}, so the net after "
        f"epoch {best} is asked; "
        f"{f'that after epoch {found[0]}' if found else 'none of the six'} came. {why}"
    )


def test_only_the_ends_of_epochs_are_compared(arrays, seed):
    x, y = X[[0, 1, 3]], Y[[0, 1, 3]]
    # In whatever order the three samples come, its loss is lower after one or two of them.
    part, valid = (x, y), (np.array([[-4.0, -2.0]]), np.array([0]))

    came = trained(arrays, part, valid, seed, epochs=1, batch_size=1, learning_rate=0.2)

    ways = {
        way: functools.reduce(lambda net, i: step(net, x[[i]], y[[i]], 0.2), way, arrays)
        for taken in (3, 2, 1)
        for way in itertools.permutations(range(3), taken)
    }
    found = next((len(way) for way, net in ways.items() if close(came, net)), None)
    if found in (1, 2):
        why = (
            f"It stood there after batch {found}, where the validation loss was lower: compare "
            "the nets at the ends of epochs, not after every batch."
        )
    else:
        why = "No order of the samples leads to it."
    assert found == 3, (
        "one epoch of three batches: whatever the validation loss is in between, the net after the "
        f"third batch is asked; another one came. {why}"
    )


def loss_of(arrays, x, y):
    return float(TwoLayerNet(**arrays).loss(x, y))


def test_generators_of_one_seed_train_the_same_net(arrays, seed):
    part = X, Y
    one, same = (
        trained(arrays, part, part, seed, epochs=3, batch_size=2, learning_rate=0.2)
        for _ in range(2)
    )

    alike = close(one, same)
    assert alike, "two trainings differ: there is chance from elsewhere than rng."


# ---------------------------------------------------------------- the experiment

#: Twelve samples, each with a feature of its own: only a sample that was trained on can have
#: changed the row of W1 that its feature multiplies.
OWN = np.eye(12)
LABELS = np.array([0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0])


@pytest.fixture
def wide():
    """Parameters for twelve features, three hidden units (on for all of OWN) and two classes."""
    return {
        "W1": (np.arange(36) * 7 % 36 + 1).reshape(12, 3) / 36,
        "b1": np.array([0.5, 0.4, 0.6]),
        "W2": np.array([[0.6, -0.4], [-0.3, 0.5], [0.2, -0.7]]),
        "b2": np.array([0.1, -0.1]),
    }


def tried(wide, seed, x_test=OWN, y_test=LABELS):
    """Run an experiment of five epochs, all samples in one batch."""
    net = TwoLayerNet(**{name: values.copy() for name, values in wide.items()})
    rng = np.random.default_rng(seed)
    parts = OWN.copy(), LABELS.copy(), x_test, y_test
    result = experiment(net, *parts, epochs=5, batch_size=12, learning_rate=1.0, rng=rng)

    assert isinstance(result, tuple) and len(result) == 2, (
        f"experiment returns a net and an accuracy; {result!r} came."
    )
    return parameters(result[0], wide, "experiment"), number(result[1], "the accuracy"), result[0]


def test_the_test_part_has_no_say_in_which_net_is_returned(wide, seed):
    for run in range(4):
        one, *_ = tried(wide, [seed, run])
        again, *_ = tried(wide, [seed, run])
        other, *_ = tried(wide, [seed, run], 3 * OWN[:7], 1 - LABELS[:7])

        alike = close(one, again)
        assert alike, "two experiments differ: there is chance from elsewhere than rng."
        alike = close(one, other)
        assert alike, (
            "the same samples, seed and start, but another test part, and another net came: "
            "the test part was used to choose the epoch, or to train. "
            "Its accuracy then says nothing about new images."
        )


def untouched(arrays, wide):
    """Return the samples whose row of W1 is as it was."""
    return np.flatnonzero(np.isclose(arrays["W1"], wide["W1"], rtol=0, atol=1e-12).all(axis=1))


def test_a_random_fifth_is_held_out_and_never_trained_on(wide, seed):
    held_out = [untouched(tried(wide, [seed, run])[0], wide).tolist() for run in range(12)]

    assert all(len(samples) == 2 for samples in held_out), (
        "12 samples, so 12 // 5 = 2 are held out and 10 are trained on; in twelve runs "
        f"{[len(samples) for samples in held_out]} had no part in the training."
    )
    assert any(samples != held_out[0] for samples in held_out), (
        f"in twelve runs with twelve seeds the samples held out were {held_out[0]}: pick them at "
        "random. Data that come sorted by class would leave whole classes out."
    )
    assert any(last - first not in (1, 11) for first, last in held_out), (
        "in twelve runs the two samples held out were always neighbours: pick each on its own. "
        "In data that come sorted by class, neighbours are of one class."
    )


def test_the_held_out_samples_choose_the_epoch(wide, seed):
    for run in range(8):
        came, *_ = tried(wide, [seed, run])
        held_out = untouched(came, wide)
        kept = np.setdiff1d(np.arange(12), held_out)
        assert len(held_out) == 2, f"2 of 12 samples are held out; {held_out.tolist()} were."

        path = walk(wide, OWN[kept], LABELS[kept], 1.0, 5)[1:]
        losses = [loss_of(arrays, OWN[held_out], LABELS[held_out]) for arrays in path]
        best = int(np.argmin(losses))
        found = [k for k, arrays in enumerate(path) if close(came, arrays)]
        assert found == [best], (
            f"held out were {held_out.tolist()}, with the losses {np.round(losses, 4).tolist()} "
            f"after each epoch, so epoch {best + 1} is asked; "
            f"{f'epoch {found[0] + 1}' if found else 'a net of no epoch'} came. "
            "Choose by the samples held out, and return what they chose."
        )


def test_the_accuracy_is_that_of_the_returned_net_on_the_test_part(wide, seed):
    x_test, y_test = np.vstack([2 * OWN, OWN[:4] + OWN[3:7]]), np.array([0, 1] * 8)

    for run in range(4):
        _, accuracy, net = tried(wide, [seed, run], x_test, y_test)

        right = int((net.forward(x_test).argmax(axis=1) == y_test).sum())
        assert accuracy == pytest.approx(right / 16, abs=1e-9), (
            f"the returned net is right on {right} of 16 test samples, {right / 16:.4f}; "
            f"{accuracy:.4f} came. "
            + (
                "That is per cent; a share is asked."
                if accuracy == pytest.approx(100 * right / 16)
                else "Was another part scored, or another net?"
            )
        )


def test_an_experiment_leaves_the_samples_in_their_order(wide, seed):
    x, y, how = OWN.copy(), LABELS.copy(), {"epochs": 1, "batch_size": 4, "learning_rate": 0.1}

    experiment(TwoLayerNet(**wide), x, y, OWN, LABELS, **how, rng=np.random.default_rng(seed))

    assert np.array_equal(x, OWN) and np.array_equal(y, LABELS), (
        "x and y belong to the caller, and were changed: shuffle indices, not the samples."
    )


def quarter(images):
    """Return images of 28 x 28 grey levels as rows of 14 x 14 means of four, from 0 to 1."""
    return images.reshape(-1, 14, 2, 14, 2).mean(axis=(2, 4)).reshape(-1, 196) / 255


def test_the_net_learns_to_read_digits(data, seed):
    rng = np.random.default_rng(seed)
    with np.load(data / "mnist_5k.npz") as digits:
        x, x_test = quarter(digits["x_train"]), quarter(digits["x_test"])
        y, y_test = digits["y_train"], digits["y_test"]

    first = TwoLayerNet.initial(196, 64, 10, rng)
    how = {"epochs": 10, "batch_size": 50, "learning_rate": 1.0, "rng": rng}
    net, accuracy = experiment(first, x, y, x_test, y_test, **how)

    right = float(np.mean(net.forward(x_test).argmax(axis=1) == y_test))
    assert accuracy == pytest.approx(right), (
        f"the returned net reads {right} of the test part, and {accuracy} came."
    )
    assert accuracy >= 0.89, (
        f"{accuracy:.3f} of 1000 new digits were read correctly. With 64 hidden units, 10 epochs "
        "reach about 0.92; with no mask in the backward pass 0.87, a hidden layer that never "
        "learns 0.82, and guessing 0.1."
    )


# ---------------------------------------------------------------- nothing is left over


def test_a_net_looks_again_at_what_it_is_given(arrays):
    net, x = TwoLayerNet(**arrays), X.copy()
    net.forward(x)

    x *= 2

    again, fresh = net.forward(x), TwoLayerNet(**arrays).forward(x.copy())
    assert np.allclose(again, fresh), (
        "the samples changed in their array, and the answer did not: it was remembered for an "
        "array, not for what stands there."
    )
