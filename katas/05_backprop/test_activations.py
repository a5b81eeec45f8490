import math

import numpy as np
import pytest

from .activations import ReLU, Sigmoid, Tanh

#: No number is another one's opposite, and none is the kink of ReLU.
X = np.array([[0.5, -1.5, 2.0, -0.25], [3.0, 0.125, -2.5, 1.0]])
DY = np.array([[2.0, -1.0, 0.5, 3.0], [-4.0, 1.5, 0.75, -0.5]])


def sigmoid(x):
    """Return the sigmoid of one number: exp takes only numbers below 0."""
    return 1 / (1 + math.exp(-x)) if x > 0 else math.exp(x) / (1 + math.exp(x))


#: Of one number: what comes out, and the slope there.
RIGHT = {
    ReLU: (lambda x: max(x, 0.0), lambda x: float(x > 0)),
    Sigmoid: (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    Tanh: (math.tanh, lambda x: 1 - math.tanh(x) ** 2),
}

every = pytest.mark.parametrize("kind", RIGHT, ids=["relu", "sigmoid", "tanh"])


def by_hand(kind, x, which):
    """Return the values (0) or the slopes (1) of all numbers in x."""
    function = RIGHT[kind][which]
    return np.array([function(number) for number in x.ravel().tolist()]).reshape(x.shape)


def call(method, argument):
    """Call it with a copy, and look at type, shape and dtype; an overflow has its own words."""
    __tracebackhide__ = True
    error = None
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        try:
            result = method(argument.copy())
        except FloatingPointError as raised:
            error = raised
    largest, least = argument.max(), argument.min()
    assert error is None, (
        f"numbers from {least:g} to {largest:g}: {error}. exp(710) is infinite, and exp "
        "of a number below 0 never is."
    )
    kind = type(result).__name__
    assert isinstance(result, np.ndarray), f"expected an array, got a {kind}."
    assert result.shape == argument.shape, f"expected shape {argument.shape}, got {result.shape}."
    assert result.dtype == np.float64, f"expected float64, got {result.dtype}."
    return result


def same(came, expected):
    return bool(np.allclose(came, expected, rtol=1e-7, atol=1e-8))


@every
def test_forward_returns_a_number_for_each_number(kind):
    y = call(kind().forward, X)

    expected = by_hand(kind, X, 0)
    close = same(y, expected)
    assert close, f"{kind.__name__} of {X.tolist()}: expected {expected.tolist()}, got {y.tolist()}"


@every
def test_forward_of_numbers_far_from_0(kind):
    x = np.array([-1e6, -1000.0, -710.5, -40.0, 0.0, 40.0, 710.5, 1000.0, 1e6])

    y = call(kind().forward, x)

    expected = by_hand(kind, x, 0)
    for number, came, right in zip(x, y, expected, strict=True):
        close = same(came, right)
        assert close, f"{kind.__name__} of {number:g}: expected {right:g}, got {came:g}."


@every
def test_backward_multiplies_by_the_slope_of_each_number(kind):
    made = kind()
    y = call(made.forward, X).copy()

    dx = call(made.backward, DY)

    slope = by_hand(kind, X, 1)
    known = [
        (slope, "These are the slopes alone: multiply by dy."),
        (DY, "That is dy: nothing was done to it."),
        (DY * y, "That is dy times y, not dy times the slope."),
        (DY * X * (1 - X), "y (1 - y) is the slope; here it was computed from x."),
        (DY * (1 - X**2), "1 - y ** 2 is the slope; here it was computed from x."),
        (DY * (1 - y), "It is dy (1 - y): a factor y is missing."),
        (DY * (DY > 0), "Passed where dy is above 0; whether a unit was on is a matter of x."),
        (slope * (DY > 0), "Passed where dy is above 0; whether a unit was on is a matter of x."),
        (DY * slope * y, "Multiplied by y once too often."),
        (DY * by_hand(kind, y, 1), "The slope was taken at y: take it at x."),
    ]
    why = next((why for numbers, why in known if same(dx, numbers)), "")
    close = same(dx, DY * slope)
    assert close, (
        f"x is {X.tolist()}, dy {DY.tolist()}: expected {(DY * slope).tolist()}, got "
        f"{dx.tolist()}. {why}"
    )


@every
def test_backward_far_from_0(kind):
    x = np.array([-1e6, -1000.0, -400.0, -40.0, 40.0, 400.0, 1000.0, 1e6])
    made = kind()
    call(made.forward, x)

    dx = call(made.backward, np.full(8, 3.0))

    expected = 3 * by_hand(kind, x, 1)
    for number, came, right in zip(x, dx, expected, strict=True):
        close = same(came, right)
        assert close, f"backward at x = {number:g} with dy = 3: expected {right:g}, got {came:g}."


@every
def test_the_slope_at_0(kind):
    made = kind()
    call(made.forward, np.array([0.0, -0.0]))

    dx = call(made.backward, np.array([5.0, -3.0]))

    slope = {ReLU: 0.0, Sigmoid: 0.25, Tanh: 1.0}[kind]
    close = same(dx, slope * np.array([5.0, -3.0]))
    assert close, (
        f"x is 0, dy 5 and -3: expected {slope * 5} and {slope * -3}, got {dx.tolist()}. "
        + ("The gradient of ReLU at 0 is 0 (rule 6)." if kind is ReLU else "")
    )


@every
def test_backward_is_what_nudging_shows(kind):
    made = kind()
    call(made.forward, X)
    dx = call(made.backward, DY)

    for place in np.ndindex(X.shape):
        up, down = X.copy(), X.copy()
        up[place] += 1e-5
        down[place] -= 1e-5
        losses = [float((by_hand(kind, moved, 0) * DY).sum()) for moved in (up, down)]
        nudged = (losses[0] - losses[1]) / 2e-5
        assert dx[place] == pytest.approx(nudged, rel=1e-6, abs=1e-8), (
            f"x = {X[place]} nudged changes y times dy {nudged:.6f} times as much, got "
            f"{dx[place]:.6f}."
        )


@every
@pytest.mark.parametrize("shape", [(5,), (1, 1), (2, 3, 4)], ids=str)
def test_any_shape(kind, shape):
    x = np.linspace(-2, 3, math.prod(shape)).reshape(shape) + 0.01
    made = kind()

    y = call(made.forward, x)
    dx = call(made.backward, 2 * x)

    assert same(y, by_hand(kind, x, 0)), f"forward of shape {shape} gave other numbers."
    assert same(dx, 2 * x * by_hand(kind, x, 1)), f"backward of shape {shape} gave other numbers."


@every
def test_arguments_stay_as_they_are(kind):
    x, dy = X.copy(), DY.copy()
    made = kind()

    made.forward(x)
    made.backward(dy)

    for name, now, before in (("x", x, X), ("dy", dy, DY)):
        kept = np.array_equal(now, before)
        assert kept, f"{name} belongs to the caller: it was {before.tolist()}, is {now.tolist()}."


@every
@pytest.mark.parametrize("changed", ["x", "y"])
def test_the_caller_may_change_x_and_y_before_backward(kind, changed):
    made = kind()
    x = X.copy()
    y = made.forward(x)
    (x if changed == "x" else y)[...] = -0.75

    dx = call(made.backward, DY)

    close = same(dx, DY * by_hand(kind, X, 1))
    assert close, (
        f"the caller set {changed} to -0.75 after forward, and the gradient changed. What you keep "
        f"for backward is the caller's array {changed}: keep a copy, or something of your own."
    )


@every
def test_what_forward_returns_is_the_callers(kind):
    x = np.abs(X)

    y = kind().forward(x)

    assert not np.shares_memory(x, y), (
        "y has the memory of x, where all numbers are above 0: who changes y changes x."
    )


@every
def test_backward_belongs_to_the_latest_forward_of_its_own_object(kind):
    one, other = kind(), kind()
    call(one.forward, X)
    call(one.forward, X[::-1] - 0.3)
    call(other.forward, 0.1 - X)

    dx = call(one.backward, DY)

    slopes = {
        "the first forward": by_hand(kind, X, 1),
        "another object's forward": by_hand(kind, 0.1 - X, 1),
    }
    why = next((f"It belongs to {what}." for what, s in slopes.items() if same(dx, DY * s)), "")
    close = same(dx, DY * by_hand(kind, X[::-1] - 0.3, 1))
    assert close, f"expected the gradient for the latest forward, got {dx.tolist()}. {why}"
