import math

import numpy as np
import pytest

from .initialise import he, xavier

both = pytest.mark.parametrize("function", [he, xavier], ids=["he", "xavier"])


def draw(function, inputs, outputs, seed):
    """Call it, and look at type, shape and dtype before any value."""
    __tracebackhide__ = True
    w = function(inputs, outputs, np.random.default_rng(seed))
    what = f"{function.__name__} of {inputs} inputs and {outputs} outputs"
    kind = type(w).__name__
    assert isinstance(w, np.ndarray), f"{what}: expected an array, got a {kind}."
    assert w.shape == (inputs, outputs), (
        f"{what}: expected shape {(inputs, outputs)}, got {w.shape}."
    )
    assert w.dtype == np.float64, f"{what}: expected float64, got {w.dtype}."
    return w


def size_after(x, layers, bend):
    """Return the root of the mean square of what is left of x after some layers."""
    for w in layers:
        x = bend(x @ w)
    return float(np.sqrt(np.mean(x**2)))


def relu(x):
    return np.maximum(x, 0)


@both
def test_weights_have_a_row_per_input_and_a_column_per_output(function, seed):
    draw(function, 5, 3, seed)


def spread(w, expected, causes):
    """Compare a variance, and name the mistake that makes about the other one."""
    __tracebackhide__ = True
    n, m = w.shape
    came = float(w.var())
    usual = [
        (0.0, "All are equal: then all units of a layer learn the same forever."),
        (expected**2, "The standard deviation is what the variance should be: take its root."),
        (expected / 3, "Uniform numbers from -a to a have the variance a ** 2 / 3."),
        (1.0, "A standard normal was not scaled at all."),
    ]
    near = (
        why
        for number, why in causes + usual
        if math.isclose(came, number, rel_tol=0.05, abs_tol=1e-9)
    )
    assert came == pytest.approx(expected, rel=0.05), (
        f"{n} inputs, {m} outputs: expected a variance of about {expected:.3g}, got {came:.3g}. "
        f"{next(near, '')}"
    )
    off = float(w.mean()) / math.sqrt(expected)
    assert abs(off) < 0.03, f"expected the mean 0, got {off:.2f} standard deviations."
    kinds = len(np.unique(np.abs(w)))
    # Draws in float32, which are made float64 later, may meet.
    assert kinds > 0.99 * w.size, (
        f"every weight is a draw of its own, but {w.size} weights have only {kinds} sizes. Some "
        "were copied, mirrored or rounded."
    )


@pytest.mark.parametrize("shape", [(400, 150), (150, 400)], ids=["narrower", "wider"])
def test_he_has_a_variance_of_2_by_inputs(shape, seed):
    n, m = shape

    w = draw(he, n, m, seed)

    causes = [
        (2 / m, "That is 2 / outputs: inputs and outputs are swapped."),
        (1 / n, "That is 1 / inputs: ReLU lets only half of the power through."),
        (2 / (n + m), "That is 2 / (inputs + outputs), Xavier's choice for tanh."),
    ]
    spread(w, 2 / n, causes)


@pytest.mark.parametrize("shape", [(400, 150), (150, 400)], ids=["narrower", "wider"])
def test_xavier_has_a_variance_of_2_by_inputs_and_outputs(shape, seed):
    n, m = shape

    w = draw(xavier, n, m, seed)

    causes = [
        (1 / n, "That is 1 / inputs: outputs count as well, for the way back."),
        (1 / m, "That is 1 / outputs: inputs count as well."),
        (2 / n, "That is 2 / inputs, He's choice for ReLU."),
        (1 / (n + m), "That is 1 / (inputs + outputs): the mean of both is half of their sum."),
    ]
    spread(w, 2 / (n + m), causes)


@both
def test_weights_depend_on_the_generator_alone(function, seed):
    one = draw(function, 4, 3, seed)
    same, other = draw(function, 4, 3, seed), draw(function, 4, 3, seed + 1)

    alike = np.array_equal(one, same)
    assert alike, "equal generators gave different weights: take all chance from rng."
    alike = np.array_equal(one, other)
    assert not alike, "other generators gave the same weights: take all chance from rng."


@both
def test_a_second_layer_has_other_weights(function, seed):
    rng = np.random.default_rng(seed)

    one, other = function(4, 3, rng), function(4, 3, rng)

    alike = np.allclose(one, other)
    assert not alike, "two layers from one generator are equal: draw from rng, not from a copy."


def test_he_keeps_the_signal_through_20_layers_of_relu(seed):
    rng = np.random.default_rng([seed, 1])
    x = rng.normal(size=(50, 300))

    last = size_after(x, [he(300, 300, rng) for _ in range(20)], relu)

    assert 1 / 5 < last < 5, (
        f"x has size 1: expected a size between 1/5 and 5 after 20 layers, got {last:.2g}. With a "
        "variance of 1 / inputs it is 0.001, with a deviation of 2 / inputs 0."
    )


def test_xavier_keeps_the_signal_through_20_layers_of_tanh(seed):
    rng = np.random.default_rng([seed, 2])
    x = 0.1 * rng.normal(size=(50, 300))

    last = size_after(x, [xavier(300, 300, rng) for _ in range(20)], np.tanh)

    assert 0.06 < last < 0.11, (
        f"x has size 0.1: expected a size between 0.06 and 0.11 after 20 layers, got {last:.2g}. "
        "With He's variance it is 0.55, and tanh begins to saturate."
    )
