import numpy as np
import pytest

from .dropout_and_batch_norm import BatchNorm, Dropout

#: Four samples with three features of quite different means and spreads.
X = np.array([[1.0, -20.0, 0.5], [3.0, 10.0, 0.25], [-2.0, 40.0, 1.0], [7.0, 30.0, -0.5]])
DY = np.array([[1.0, -0.5, 2.0], [0.25, 2.0, -1.0], [-3.0, 0.75, 0.5], [0.5, 1.5, 3.0]])
GAMMA, BETA = np.array([2.0, -0.5, 3.0]), np.array([0.5, 1.0, -2.0])


def array(value, shape, what):
    """Return ``value``, once it is a float64 array of this shape."""
    __tracebackhide__ = True
    kind = type(value).__name__
    assert isinstance(value, np.ndarray), f"{what}: expected an array, got a {kind}."
    assert value.shape == shape, f"{what}: expected shape {shape}, got {value.shape}."
    assert value.dtype == np.float64, f"{what}: expected float64, got {value.dtype}."
    return value


def holds(came, expected, what, wrong=()):
    """Compare arrays, and name the mistake that makes exactly the numbers that came."""
    __tracebackhide__ = True
    array(came, np.shape(expected), what)
    known = (why for numbers, why in wrong if np.allclose(came, numbers, rtol=1e-8, atol=1e-9))
    close = np.allclose(came, expected, rtol=1e-7, atol=1e-8)
    assert close, (
        f"{what}: expected {np.round(expected, 6).tolist()}, got {np.round(came, 6).tolist()}. "
        f"{next(known, '')}"
    )


# ---------------------------------------------------------------- dropout


def dropped(chance, seed, shape=(200, 150)):
    """Return a dropout, numbers above 1, and what training makes of them."""
    __tracebackhide__ = True
    rng = np.random.default_rng([seed, 5])
    x = rng.uniform(1, 2, shape)
    made = Dropout(chance, np.random.default_rng(seed))
    return made, x, array(made.forward(x.copy(), training=True), shape, "dropout's forward")


def test_each_number_is_dropped_on_its_own(seed):
    _, _, y = dropped(0.2, seed)

    zeros = y == 0
    rows, columns = zeros.mean(axis=1), zeros.mean(axis=0)
    for what, shares in (("row", rows), ("column", columns)):
        all_or_nothing = float(np.isin(shares, (0.0, 1.0)).mean())
        assert all_or_nothing < 0.5, (
            f"{all_or_nothing:.0%} of {what}s were dropped whole or not at all: draw for each "
            "number."
        )


def test_dropout_sets_some_numbers_to_0(seed):
    _, _, y = dropped(0.2, seed)

    share = float((y == 0).mean())
    # Of 30,000 numbers; the share is more than 0.015 off once in a thousand million times.
    assert share == pytest.approx(0.2, abs=0.015), (
        f"chance 0.2: expected about 20% zeros, got {share:.1%}. "
        + ("That is the chance to stay." if abs(share - 0.8) < 0.02 else "")
    )


def test_dropout_makes_up_for_what_it_drops(seed):
    _, x, y = dropped(0.2, seed)

    kept = y != 0
    ratio = y[kept] / x[kept]
    known = [
        (1.0, "They were not scaled: then y is smaller while training than later."),
        (0.8, "They were multiplied by 1 - chance: divide."),
        (5.0, "They were divided by the chance: divide by 1 - chance."),
    ]
    why = next((why for number, why in known if np.allclose(ratio, number)), "")
    close = np.allclose(ratio, 1.25, rtol=1e-7)
    assert close, (
        f"chance 0.2: expected the numbers that stay to be x / 0.8 = 1.25 x, got {ratio[0]:.4g} x. "
        f"{why}"
    )


def test_each_call_drops_others(seed):
    made, x, y = dropped(0.5, seed)

    again = made.forward(x.copy(), training=True)

    same = np.array_equal(again == 0, y == 0)
    assert not same, "two calls dropped the same numbers: draw anew in each call."


def test_dropout_depends_on_its_generator_alone(seed):
    _, _, one = dropped(0.5, seed)
    _, x, _ = dropped(0.5, seed)

    same = Dropout(0.5, np.random.default_rng(seed)).forward(x, training=True)
    other = Dropout(0.5, np.random.default_rng(seed + 1)).forward(x, training=True)

    alike = np.array_equal(one, same)
    assert alike, "equal generators dropped different numbers: take all chance from rng."
    alike = np.array_equal(one == 0, other == 0)
    assert not alike, "other generators dropped the same numbers: take all chance from rng."


def test_the_gradient_goes_where_the_numbers_went(seed):
    made, x, y = dropped(0.2, seed)
    dy = np.random.default_rng([seed, 6]).uniform(1, 2, x.shape)

    dx = array(made.backward(dy.copy()), x.shape, "dropout's backward")

    slope = y / x
    known = [
        (dy, "Nothing was dropped from the gradient."),
        (dy * (slope > 0), "It was not divided by 1 - chance, as the numbers were."),
    ]
    why = next((why for numbers, why in known if np.allclose(dx, numbers)), "")
    elsewhere = int(((dx == 0) != (y == 0)).sum())
    if elsewhere and not why:
        why = f"{elsewhere} numbers were dropped one way only: keep what forward drew."
    close = np.allclose(dx, dy * slope, rtol=1e-7)
    assert close, f"expected dy times 0 or 1.25, as x was. {why}"


def test_dropout_does_nothing_when_not_training():
    made = Dropout(0.25, np.random.default_rng(0))
    made.forward(X.copy(), training=True)

    y = made.forward(X.copy(), training=False)
    dx = made.backward(DY.copy())

    scaled = [
        (X * 0.75, "It was scaled: training has made up for it."),
        (X / 0.75, "It was scaled."),
    ]
    holds(y, X, "dropout when not training", scaled)
    holds(dx, DY, "its gradient", [(DY * (dx != 0) / 0.75, "That is an earlier call's.")])


def test_a_chance_of_0_drops_nothing():
    made = Dropout(0.0, np.random.default_rng(0))

    holds(made.forward(X.copy(), training=True), X, "dropout with chance 0")


# ---------------------------------------------------------------- batch norm


def norm(**how):
    """Return a batch norm with a gamma and a beta that show."""
    made = BatchNorm(3, **how)
    made.gamma[...] = GAMMA
    made.beta[...] = BETA
    return made


def by_hand(x, gamma=GAMMA, beta=BETA, eps=1e-5):
    """Return y of a batch in training, a column at a time in plain Python."""
    columns = []
    for column, g, b in zip(x.T.tolist(), gamma, beta, strict=True):
        mean = sum(column) / len(column)
        variance = sum((number - mean) ** 2 for number in column) / len(column)
        columns.append([g * (number - mean) / (variance + eps) ** 0.5 + b for number in column])
    return np.array(columns).T


def test_batch_norm_starts_with_ones_and_zeros():
    made = BatchNorm(3)

    for name, number in (("gamma", 1.0), ("beta", 0.0), ("mean", 0.0), ("variance", 1.0)):
        holds(getattr(made, name), np.full(3, number), f"{name} at first")


def test_training_makes_each_column_of_the_batch_normal():
    y = BatchNorm(3).forward(X.copy(), training=True)

    expected = by_hand(X, np.ones(3), np.zeros(3))
    away = X - X.mean(axis=0)
    wrong = [
        (away / np.sqrt(X.var(axis=0, ddof=1) + 1e-5), "The variance divides by n, not by n - 1."),
        (away / (X.var(axis=0) + 1e-5), "Divide by the root of the variance."),
        (away / (X.std(axis=0) + 1e-5), "eps was added to the root."),
        ((X - X.mean()) / np.sqrt(X.var() + 1e-5), "All columns got one mean: each has its own."),
        (by_hand(X.T, np.ones(4), np.zeros(4)).T, "Rows were made normal: go along axis 0."),
        (X / np.sqrt(1 + 1e-5), "These are the running numbers: training takes the batch's."),
    ]
    holds(y, expected, "training without gamma and beta", wrong)


def test_gamma_and_beta_scale_and_shift():
    y = norm().forward(X.copy(), training=True)

    plain = by_hand(X, np.ones(3), np.zeros(3))
    wrong = [
        (plain, "gamma and beta were not used, or as they were at first."),
        (GAMMA * (plain + BETA), "beta was multiplied by gamma."),
    ]
    holds(y, by_hand(X), "training with gamma and beta", wrong)


def test_eps_is_below_the_root():
    y = norm(eps=2.0).forward(X.copy(), training=True)

    away, deviation = X - X.mean(axis=0), X.std(axis=0)
    wrong = [
        (GAMMA * away / (deviation + 2) + BETA, "eps was added to the root."),
        (by_hand(X), "The caller's eps was not used."),
    ]
    holds(y, by_hand(X, eps=2.0), "training with eps 2", wrong)


def test_running_numbers_move_towards_those_of_the_batch():
    made = norm(momentum=0.25)
    made.forward(X.copy(), training=True)

    mean, variance = X.mean(axis=0), X.var(axis=0)
    turned = "momentum is the share of the batch, not of the old number."
    none = "They did not move."
    wrong = [(0.75 * mean, turned), (np.zeros(3), none), (mean, "The old number has a share, too.")]
    holds(made.mean, 0.25 * mean, "the running mean", wrong)
    wrong = [
        (0.25 + 0.75 * variance, turned),
        (np.ones(3), none),
        (0.75 + 0.25 * X.var(axis=0, ddof=1), "The batch's variance divides by n, not by n - 1."),
        (0.75 + 0.25 * X.std(axis=0), "That took deviations: the variance runs."),
        (0.25 * variance, "The running variance is 1 at first."),
    ]
    holds(made.variance, 0.75 + 0.25 * variance, "the running variance", wrong)

    other = X[:2] * 2 + 1
    made.forward(other, training=True)
    expected = 0.75 * 0.25 * mean + 0.25 * other.mean(axis=0)
    holds(made.mean, expected, "the running mean after a second batch")


def trained(**how):
    """Return a batch norm after some training, and its running mean and variance by then."""
    made = norm(**how)
    for batch in (X, X * 2 - 3, X[:2] + 5):
        made.forward(batch.copy(), training=True)
    return made, made.mean.copy(), made.variance.copy()


def test_otherwise_the_running_numbers_are_taken():
    made, mean, variance = trained()

    y = made.forward(X.copy(), training=False)

    expected = GAMMA * (X - mean) / np.sqrt(variance + 1e-5) + BETA
    batch = (
        "These are the batch's own mean and variance: what a sample gets must not depend on others."
    )
    holds(y, expected, "when not training", [(by_hand(X), batch)])
    holds(made.mean, mean, "the running mean after a call that was no training")
    holds(made.variance, variance, "the running variance after a call that was no training")


def test_gradients_of_gamma_and_beta():
    made = norm()
    made.forward(X.copy(), training=True)

    made.backward(DY.copy())

    plain = by_hand(X, np.ones(3), np.zeros(3))
    wrong = [
        ((DY * by_hand(X)).sum(axis=0), "That took y: gamma multiplies the normal numbers."),
        ((DY * X).sum(axis=0), "That took x: gamma multiplies the normal numbers."),
        ((DY * plain).mean(axis=0), "It is a sum over the samples; 1/n is in dy already."),
    ]
    holds(made.dgamma, (DY * plain).sum(axis=0), "dgamma", wrong)
    wrong = [(DY.mean(axis=0), "It is a sum over the samples; 1/n is in dy already.")]
    holds(made.dbeta, DY.sum(axis=0), "dbeta", wrong)


def test_the_gradient_by_x_goes_through_mean_and_variance():
    eps = 0.5
    made = norm(eps=eps)
    made.forward(X.copy(), training=True)

    dx = array(made.backward(DY.copy()), X.shape, "what backward returns")

    # What happens to the sum of y times dy, if one number is nudged both ways?
    expected = np.empty(X.shape)
    for place in np.ndindex(X.shape):
        up, down = X.copy(), X.copy()
        up[place] += 1e-4
        down[place] -= 1e-4
        losses = [(by_hand(moved, eps=eps) * DY).sum() for moved in (up, down)]
        expected[place] = (losses[0] - losses[1]) / 2e-4
    deviation = np.sqrt(X.var(axis=0) + eps)
    normal, slope = (X - X.mean(axis=0)) / deviation, GAMMA * DY
    by_mean, by_variance = slope.mean(axis=0), (slope * normal).mean(axis=0) * normal
    wrong = [
        (slope / deviation, "Mean and variance were taken for constants: x moves both."),
        ((slope - by_variance) / deviation, "The path through the mean is missing."),
        ((slope - by_mean) / deviation, "The path through the variance is missing."),
        ((slope - by_mean - by_variance) / deviation / GAMMA, "gamma is missing."),
        (slope - by_mean - by_variance, "It was not divided by the deviation."),
    ]
    why = next((why for numbers, why in wrong if np.allclose(dx, numbers, rtol=1e-5)), "")
    close = np.allclose(dx, expected, rtol=1e-5, atol=1e-6)
    assert close, (
        f"nudging x shows the gradient {expected.round(5).tolist()}, got {dx.round(5).tolist()}. "
        f"{why}"
    )


def test_the_gradient_by_x_when_not_training():
    made, _, variance = trained()
    made.forward(X.copy(), training=False)

    dx = made.backward(DY.copy())

    deviation = np.sqrt(X.var(axis=0) + 1e-5)
    plain = (X - X.mean(axis=0)) / deviation
    slope = GAMMA * DY
    there = slope - slope.mean(axis=0) - (slope * plain).mean(axis=0) * plain
    wrong = [
        (
            there / deviation,
            "That is the gradient for training: running numbers do not move with x.",
        ),
        (slope / deviation, "It was divided by the batch's deviation, not by the running one."),
    ]
    holds(dx, slope / np.sqrt(variance + 1e-5), "the gradient by x when not training", wrong)


def test_gamma_has_its_gradient_when_not_training():
    made, mean, variance = trained()
    made.forward(X.copy(), training=False)

    made.backward(DY.copy())

    plain = (X - mean) / np.sqrt(variance + 1e-5)
    holds(made.dgamma, (DY * plain).sum(axis=0), "dgamma when not training")
    holds(made.dbeta, DY.sum(axis=0), "dbeta when not training")


def test_one_sample_and_a_column_of_equal_numbers():
    alone = norm().forward(X[:1].copy(), training=True)
    holds(alone, BETA[np.newaxis], "a batch of one sample: x - mean is 0, so y")

    equal = X.copy()
    equal[:, 1] = 40.0
    made = norm()
    y = made.forward(equal.copy(), training=True)
    dx = made.backward(DY.copy())

    holds(y, by_hand(equal), "a column of equal numbers")
    slope = GAMMA[1] * (DY[:, 1] - DY[:, 1].mean()) / np.sqrt(1e-5)
    holds(dx[:, 1].copy(), slope, "the gradient of a column of equal numbers")


def test_two_layers_share_nothing():
    one, other = norm(), norm()
    one.forward(X.copy(), training=True)
    mean = one.mean.copy()
    other.forward(X * 3 + 1, training=True)

    one.backward(DY.copy())

    plain = by_hand(X, np.ones(3), np.zeros(3))
    holds(one.dgamma, (DY * plain).sum(axis=0), "dgamma of one of two layers")
    holds(one.mean, mean, "the running mean of one of two layers")


def test_arguments_stay_as_they_are():
    x, dy = X.copy(), DY.copy()
    for made in (Dropout(0.5, np.random.default_rng(0)), norm()):
        for training in (True, False):
            made.forward(x, training=training)
            made.backward(dy)

            same = np.array_equal(x, X) and np.array_equal(dy, DY)
            assert same, f"{type(made).__name__}: x or dy was changed; they belong to the caller."
