import math

import numpy as np
import pytest

from .softmax_cross_entropy import softmax_cross_entropy

#: Rows with the probabilities 1/8 5/8 2/8, then 6/8 1/8 1/8, and so on; each has its own shift.
SHARES = np.array([[1, 5, 2], [6, 1, 1], [2, 2, 4], [3, 4, 1]])
LOGITS = np.log(SHARES) + np.array([[0.5], [-1.0], [2.0], [0.25]])
Y = np.array([1, 2, 0, 1])


def both(logits, y):
    """Call with copies; look at types, shape and dtype before any value."""
    __tracebackhide__ = True
    with np.errstate(all="ignore"):
        result = softmax_cross_entropy(logits.copy(), y.copy())
    assert isinstance(result, tuple) and len(result) == 2, (
        f"expected a tuple of loss and gradient, got {type(result).__name__}."
    )
    loss, gradient = result
    assert isinstance(loss, float), f"expected a float as the loss, got {type(loss).__name__}."
    kind = type(gradient).__name__
    assert isinstance(gradient, np.ndarray), f"expected an array as the gradient, got a {kind}."
    assert gradient.shape == logits.shape, (
        f"expected a gradient with the shape of the logits, {logits.shape}, got {gradient.shape}."
    )
    assert gradient.dtype == np.float64, f"expected float64, got {gradient.dtype}."
    return float(loss), gradient


def by_hand(logits, y):
    """Return loss and gradient, a sample at a time, in plain Python."""
    total, slopes = 0.0, []
    for row, label in zip(logits.tolist(), y.tolist(), strict=True):
        largest = max(row)
        below = [number - largest for number in row]
        exps = [math.exp(number) for number in below]
        total += math.log(sum(exps)) - below[label]
        slopes.append([part / sum(exps) - (k == label) for k, part in enumerate(exps)])
    return total / len(y), np.array(slopes) / len(y)


def loss_holds(logits, y, came):
    """Compare a loss with plain Python, and name the mistake that makes the other number."""
    expected, _ = by_hand(logits, y)
    with np.errstate(all="ignore"):
        p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        right = p[np.arange(len(y)), y]
        along = np.exp(logits) / np.exp(logits).sum(axis=0)
        known = [
            (expected * len(y), "That is the sum over the samples: take the mean."),
            (-expected, "The sign is missing: a logarithm of a probability is below 0."),
            (-np.log(right.mean()), "That is the logarithm of a mean, not a mean of logarithms."),
            (expected / math.log(2), "That is a logarithm to base 2; rule 7 says: natural."),
            (-np.log10(right).mean(), "That is a logarithm to base 10; rule 7 says: natural."),
            (1 - right.mean(), "That is 1 minus the probability: a logarithm is missing."),
            (-logits[np.arange(len(y)), y].mean(), "Those are logits: softmax is missing."),
            (-np.log(along[np.arange(len(y)), y]).mean(), "Softmax went along the batch."),
            (-np.log(p[:, y]).mean(), "All labels were read in all rows: each has its own."),
        ]
    why = next((why for number, why in known if math.isclose(came, number, rel_tol=1e-7)), "")
    assert came == pytest.approx(expected, rel=1e-7, abs=1e-8), (
        f"expected the loss {expected:.8g}, got {came:.8g}. {why}"
    )


def gradient_holds(logits, y, came):
    """Compare a gradient with plain Python, and name the mistake that makes exactly the other."""
    _, expected = by_hand(logits, y)
    n, classes = logits.shape
    hot = np.eye(classes)[y]
    p = expected * n + hot
    everywhere = p.copy()
    everywhere[:, y] -= 1
    known = [
        (expected * n, "1/n is missing: the loss is a mean, and so is its gradient."),
        (expected / n, "It was divided by n twice."),
        (expected / classes, "It was divided by the number of classes, too."),
        (-expected, "The sign is turned: the loss falls where the right logit grows."),
        (p / n, "These are the probabilities by n: 1 has to go from the right class."),
        (p, "These are the probabilities: 1 has to go from the right class."),
        (p - hot / n, "The probabilities were not divided by n, the ones at right classes were."),
        (
            everywhere / n,
            "1 went from the columns of all labels in all rows: each row has its own.",
        ),
        (everywhere, "1 went from the columns of all labels in all rows: each row has its own."),
        (-hot * p / n, "Only the right class has a gradient; all the others matter as well."),
    ]
    why = next((why for numbers, why in known if np.allclose(came, numbers)), "")
    close = np.allclose(came, expected, rtol=1e-7, atol=1e-8)
    assert close, (
        f"expected the gradient {expected.round(6).tolist()}, got {came.round(6).tolist()}. {why}"
    )


def test_a_loss_and_a_gradient_come_back():
    both(LOGITS, Y)


def test_the_loss_of_one_sample_is_minus_the_logarithm_of_its_probability():
    loss, _ = both(LOGITS[:1], Y[:1])

    loss_holds(LOGITS[:1], Y[:1], loss)
    assert loss == pytest.approx(-math.log(5 / 8), rel=1e-7), f"expected -log(5/8), got {loss}."


def test_the_loss_of_a_batch_is_a_mean():
    loss, _ = both(LOGITS, Y)

    loss_holds(LOGITS, Y, loss)


def test_the_gradient_of_one_sample():
    _, gradient = both(LOGITS[:1], Y[:1])

    gradient_holds(LOGITS[:1], Y[:1], gradient)


def test_the_gradient_of_a_batch_is_that_of_a_mean():
    _, gradient = both(LOGITS, Y)

    gradient_holds(LOGITS, Y, gradient)


@pytest.mark.parametrize("far", [1000.0, -1000.0, 1e6 - 5], ids=["high", "low", "very high"])
def test_logits_far_from_0(far):
    logits = LOGITS + far

    loss, gradient = both(logits, Y)

    why = (
        "exp(710) is infinite and exp(-750) is 0: what may be subtracted from a row, and changes "
        "nothing?"
    )
    assert math.isfinite(loss), f"logits near {far:g}: the loss is {loss}. {why}"
    assert np.isfinite(gradient).all(), f"logits near {far:g}: {gradient.tolist()}. {why}"
    loss_holds(logits, Y, loss)
    gradient_holds(logits, Y, gradient)


def test_each_row_has_its_own_largest_logit():
    logits = LOGITS + np.array([[900.0], [0.0], [-900.0], [30.0]])

    loss, gradient = both(logits, Y)

    alone = (
        "One largest logit was subtracted from all rows, so exp of a row far below it is 0: each "
        "row has its own."
    )
    fine = math.isfinite(loss) and np.isfinite(gradient).all()
    assert fine, f"rows 900 apart: loss {loss}, gradient {gradient.tolist()}. {alone}"
    loss_holds(logits, Y, loss)
    gradient_holds(logits, Y, gradient)


@pytest.mark.parametrize("gap", [50.0, 800.0, 5000.0])
def test_a_right_class_that_was_thought_impossible(gap):
    """Its probability is exp(-gap), which is 0 to a float from 746 on. The loss is the gap."""
    logits, y = np.array([[0.0, gap, 1.0], [gap, 2.0, 0.0]]), np.array([0, 0])

    loss, gradient = both(logits, y)

    assert math.isfinite(loss), (
        f"a right class {gap:g} below the largest logit: the loss is {loss}: log(0). Stay with "
        "logarithms: log(a / b) is log(a) - log(b)."
    )
    most = -math.log(1e-12) / 2
    assert loss == pytest.approx(gap / 2, rel=1e-7), (
        f"a right class {gap:g} below the largest logit, in one of two rows: expected the loss "
        f"{gap / 2:g}, got {loss:.8g}. "
        + ("Was a small number added, or a limit set, before the log?" if loss < 9 * most else "")
    )
    gradient_holds(logits, y, gradient)


def test_a_class_that_is_missing_in_the_batch():
    logits, y = LOGITS[:2], np.array([1, 0])

    loss, gradient = both(logits, y)

    loss_holds(logits, y, loss)
    gradient_holds(logits, y, gradient)


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint32", "int32", "int64"])
def test_labels_of_any_integer_dtype(dtype):
    loss, gradient = both(LOGITS, Y.astype(dtype))

    loss_holds(LOGITS, Y, loss)
    gradient_holds(LOGITS, Y, gradient)


def test_only_one_class():
    loss, gradient = both(np.array([[3.0], [-2.0]]), np.array([0, 0]))

    assert loss == pytest.approx(0, abs=1e-8), f"one class is certain: expected 0, got {loss}."
    assert np.abs(gradient).max() < 1e-8, f"expected a gradient of 0, got {gradient.tolist()}."


def test_the_gradient_is_what_nudging_shows():
    _, gradient = both(LOGITS, Y)

    for place in np.ndindex(LOGITS.shape):
        up, down = LOGITS.copy(), LOGITS.copy()
        up[place] += 1e-5
        down[place] -= 1e-5
        nudged = (by_hand(up, Y)[0] - by_hand(down, Y)[0]) / 2e-5
        assert gradient[place] == pytest.approx(nudged, rel=1e-5, abs=1e-8), (
            f"nudging logit {place} changes the loss {nudged:.8f} times as much, got "
            f"{gradient[place]:.8f}."
        )


def test_arguments_stay_as_they_are():
    logits, y = LOGITS.copy(), Y.copy()

    softmax_cross_entropy(logits, y)

    same = np.array_equal(logits, LOGITS) and np.array_equal(y, Y)
    assert same, (
        f"logits and y belong to the caller: {LOGITS.tolist()} became {logits.tolist()}, {Y} "
        f"became {y}."
    )
