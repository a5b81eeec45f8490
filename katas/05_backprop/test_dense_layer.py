import numpy as np
import pytest

from .dense_layer import Dense

#: Four samples with three features, and a layer with two outputs: no two sizes are equal.
X = np.array([[1.0, -2.0, 0.5], [3.0, 1.0, -1.0], [-0.5, 2.0, 4.0], [2.0, 0.25, 1.5]])
W = np.array([[0.5, -1.0], [2.0, 0.25], [-0.75, 3.0]])
B = np.array([10.0, -20.0])
DY = np.array([[1.0, -0.5], [0.25, 2.0], [-3.0, 0.75], [0.5, 1.5]])


def layer(w=W, b=B):
    return Dense(w.copy(), b.copy())


def array(value, shape, what, why=""):
    """Return ``value``, once it is a float64 array of this shape."""
    __tracebackhide__ = True
    kind = type(value).__name__
    assert isinstance(value, np.ndarray), f"{what}: expected an array, got a {kind}."
    assert value.shape == shape, f"{what}: expected shape {shape}, got {value.shape}. {why}"
    assert value.dtype == np.float64, f"{what}: expected float64, got {value.dtype}."
    return value


def holds(came, expected, what, wrong=()):
    """Compare arrays of one shape, and name the mistake that makes exactly these numbers."""
    known = (
        why for numbers, why in wrong if numbers.shape == came.shape and np.allclose(came, numbers)
    )
    close = np.allclose(came, expected, rtol=1e-7, atol=1e-8)
    assert close, f"{what}: expected {expected.tolist()}, got {came.tolist()}. {next(known, '')}"


def there_and_back(made, x, dy):
    """Go there and back with copies; a product that doesn't fit says for which gradient it was."""
    __tracebackhide__ = True
    made.forward(x.copy())
    error = dx = None
    try:
        dx = made.backward(dy.copy())
    except ValueError as raised:
        error = raised
    assert error is None, (
        f"backward raised ValueError: {error}. x is {x.shape}, W {made.W.shape}, dy {dy.shape}: "
        "transpose so that each product gets the shape of what its gradient belongs to."
    )
    return dx


def by_loops(x, w, dy):
    """Return the gradients by x, W and b, one share at a time."""
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[1])
    for n, sample in enumerate(x):
        for i, value in enumerate(sample):
            for j in range(w.shape[1]):
                dw[i, j] += value * dy[n, j]
                dx[n, i] += w[i, j] * dy[n, j]
        db += dy[n]
    return dx, dw, db


@pytest.mark.parametrize("n", [1, 4])
def test_forward_gives_a_row_per_sample_and_a_column_per_output(n):
    array(layer().forward(X[:n].copy()), (n, 2), f"forward of {n} samples")


def test_forward_is_x_times_w_plus_b():
    y = layer().forward(X.copy())

    expected = [[b + sum(x * w for x, w in zip(s, W[:, j], strict=True)) for j, b in enumerate(B)]
                for s in X]  # fmt: skip
    holds(y, np.array(expected), "forward", [(X @ W, "b was not added.")])


def test_a_layer_keeps_the_arrays_that_it_was_given():
    w, b = W.copy(), B.copy()

    made = Dense(w, b)

    assert made.W is w and made.b is b, (
        "expected the very arrays that were given as W and b. A copy doesn't change along with "
        "the parameters that an optimiser moves."
    )


def test_forward_takes_the_parameters_as_they_are_now():
    w, b = W.copy(), B.copy()
    made = Dense(w, b)
    made.forward(X.copy())

    w[0, 0] += 1
    b[1] -= 2

    holds(made.forward(X.copy()), X @ w + b, "W and b were changed in place; then forward")


def test_a_gradient_has_the_shape_of_what_it_belongs_to():
    made = layer()

    dx = there_and_back(made, X, DY)

    turned = "It is transposed." if np.shape(made.dW) == (2, 3) else ""
    array(made.dW, (3, 2), "dW", turned)
    many = "One row per sample: a bias serves all samples, so their gradients add up."
    array(made.db, (2,), "db", many if np.shape(made.db) == DY.shape else "")
    array(dx, (4, 3), "what backward returns", "It is the gradient by x.")


def test_a_sample_alone_gives_the_products_of_its_numbers():
    x, dy = X[:1], DY[:1]
    made = layer()

    dx = there_and_back(made, x, dy)

    holds(made.dW, np.array([[1.0, -0.5], [-2.0, 1.0], [0.5, -0.25]]), "dW of one sample")
    holds(made.db, np.array([1.0, -0.5]), "db of one sample")
    ones = [(np.ones((1, 3)) * dy.sum(), "W has no part in it.")]
    holds(dx, np.array([[1.0, 1.875, -2.25]]), "the gradient by x of one sample", ones)


def test_the_gradients_of_all_samples_add_up():
    made = layer()

    dx = there_and_back(made, X, DY)

    right_dx, right_dw, right_db = by_loops(X, W, DY)
    twice = "They were divided by n: the mean's 1/n is in dy already, and here again."
    first = "Only the last sample's share is left: shares add up."
    holds(
        made.dW, right_dw, "dW of 4 samples", [(right_dw / 4, twice), (X[-1:].T @ DY[-1:], first)]
    )
    holds(made.db, right_db, "db of 4 samples", [(right_db / 4, twice), (DY[-1], first)])
    causes = [(right_dx / 4, twice)]
    holds(dx, right_dx, "the gradient by x of 4 samples", causes)


def test_a_square_layer_hides_no_wrong_transpose():
    """With as many samples as inputs and outputs, each product fits, and most are wrong."""
    x, w, dy = X[:2, :2], W[:2], DY[:2]
    made = layer(w)

    dx = there_and_back(made, x, dy)

    right_dx, right_dw, right_db = by_loops(x, w, dy)
    holds(dx, right_dx, "the gradient by x", [(dy @ w, "W was not transposed.")])
    wrong = [(x @ dy, "x was not transposed."), (right_dw.T, "It is transposed.")]
    holds(made.dW, right_dw, "dW", wrong)
    axis = "The sum went along each sample's outputs, not over the samples."
    holds(made.db, right_db, "db", [(dy.sum(axis=1), axis)])


def test_gradients_are_what_nudging_shows():
    """The loss is the sum of y squared, so its gradient by y is 2 y."""
    arrays = {"x": X.copy(), "W": W.copy(), "b": B.copy()}

    def loss():
        y = arrays["x"] @ arrays["W"] + arrays["b"]
        return float((y**2).sum())

    made = Dense(arrays["W"], arrays["b"])
    y = made.forward(arrays["x"])
    dx = made.backward(2 * y)

    for name, gradient in (("x", dx), ("W", made.dW), ("b", made.db)):
        for place, number in np.ndenumerate(arrays[name]):
            losses = []
            for moved in (number + 1e-4, number - 1e-4):
                arrays[name][place] = moved
                losses.append(loss())
            arrays[name][place] = number
            nudged = (losses[0] - losses[1]) / 2e-4
            assert gradient[place] == pytest.approx(nudged, rel=1e-5, abs=1e-5), (
                f"nudging {name}[{place}] changes the loss {nudged:.6g} times as much, got "
                f"{gradient[place]:.6g}."
            )


def test_each_backward_starts_anew():
    made = layer()
    there_and_back(made, X, DY)
    first_dw, first_db = made.dW, made.db
    kept = first_dw.copy(), first_db.copy()

    there_and_back(made, X[:2] + 1, DY[2:])

    _, right_dw, right_db = by_loops(X[:2] + 1, W, DY[2:])
    added = "The first batch's gradients were added to the second one's."
    holds(made.dW, right_dw, "dW after a second batch", [(right_dw + kept[0], added)])
    holds(made.db, right_db, "db after a second batch", [(right_db + kept[1], added)])
    stands = np.array_equal(first_dw, kept[0]) and np.array_equal(first_db, kept[1])
    assert stands, "the first batch's dW or db was overwritten: make new arrays."


def test_backward_belongs_to_the_latest_forward():
    made = layer()
    made.forward(X[:2].copy())

    dx = there_and_back(made, X, DY)

    right_dx, right_dw, _ = by_loops(X, W, DY)
    holds(made.dW, right_dw, "dW after two calls of forward")
    holds(dx, right_dx, "the gradient by x after two calls of forward")


def test_two_layers_share_nothing():
    one, other = layer(), layer(W + 1, B)
    one.forward(X.copy())
    other.forward(X - 3)

    dx = one.backward(DY.copy())
    other.backward(2 * DY)

    right_dx, right_dw, _ = by_loops(X, W, DY)
    shared = "Another layer's x or dW was used: what a layer remembers is its own."
    holds(dx, right_dx, "the gradient by x of one of two layers", [(DY @ (W + 1).T, shared)])
    causes = [((X - 3).T @ DY, shared), ((X - 3).T @ DY * 2, shared)]
    holds(one.dW, right_dw, "dW of one of two layers", causes)


def test_arguments_stay_as_they_are():
    w, b, x, dy = W.copy(), B.copy(), X.copy(), DY.copy()

    made = Dense(w, b)
    made.forward(x)
    made.backward(dy)

    for name, now, before in (("W", w, W), ("b", b, B), ("x", x, X), ("dy", dy, DY)):
        same = np.array_equal(now, before)
        assert same, f"{name} was {before.tolist()} and is {now.tolist()} now."
