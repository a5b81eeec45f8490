import sys

import numpy as np
import pytest

from .conv_layer import convolve, convolve_backward

#: (height, width), (rows, columns), stride, padding: nothing square, some windows do not fit.
CASES = {
    "plain": ((4, 5), (2, 3), 1, 0),
    "strided": ((7, 6), (3, 2), 2, 0),
    "padded": ((4, 5), (3, 2), 1, 1),
    "strided and padded": ((5, 6), (2, 3), 3, 2),
}
cases = pytest.mark.parametrize("case", CASES)


def numbers(case, n=2, channels=3, filters=4):
    """Return x, w, b, dy of a case, with its stride and padding."""
    (height, width), (rows, columns), stride, padding = CASES[case]
    rng = np.random.default_rng(7)
    x, w = (
        rng.normal(size=(n, channels, height, width)),
        rng.normal(size=(filters, channels, rows, columns)),
    )
    out = [(size + 2 * padding - k) // stride + 1 for size, k in ((height, rows), (width, columns))]
    return x, w, rng.normal(size=filters), rng.normal(size=(n, filters, *out)), stride, padding


#: What np.pad is told for a frame that is so wide.
EDGES = [((0, 0), (0, 0), (by, by), (by, by)) for by in range(3)]


def framed(x, padding):
    """Return x with a frame of zeros."""
    n, channels, height, width = x.shape
    wide = np.zeros((n, channels, height + 2 * padding, width + 2 * padding))
    wide[:, :, padding : padding + height, padding : padding + width] = x
    return wide


def loops(x, w, b, stride, padding, shape):
    """Return y by four loops: slow, and easy to believe."""
    wide, y = framed(x, padding), np.empty(shape)
    rows, columns = w.shape[2:]
    for n, f, i, j in np.ndindex(shape):
        top, left = i * stride, j * stride
        y[n, f, i, j] = (wide[n, :, top : top + rows, left : left + columns] * w[f]).sum() + b[f]
    return y


def loops_backward(dy, x, w, stride, padding):
    """Return the gradients by four loops: each window hands back its share."""
    wide, dw = framed(x, padding), np.zeros(w.shape)
    dwide = np.zeros(wide.shape)
    rows, columns = w.shape[2:]
    for n, f, i, j in np.ndindex(dy.shape):
        top, left = i * stride, j * stride
        window = n, slice(None), slice(top, top + rows), slice(left, left + columns)
        dw[f] += dy[n, f, i, j] * wide[window]
        dwide[window] += dy[n, f, i, j] * w[f]
    height, width = x.shape[2:]
    dx = dwide[:, :, padding : padding + height, padding : padding + width]
    return dx, dw, dy.sum(axis=(0, 2, 3))


def array(value, shape, what, why=""):
    """Return ``value``, once it is a float64 array of this shape."""
    __tracebackhide__ = True
    kind = type(value).__name__
    assert isinstance(value, np.ndarray), f"{what}: expected an array, got a {kind}."
    assert value.shape == shape, f"{what}: expected shape {shape}, got {value.shape}. {why}"
    assert value.dtype == np.float64, f"{what}: expected float64, got {value.dtype}."
    return value


def holds(came, expected, what, wrong=()):
    """Compare arrays of one shape, and name the mistake that makes exactly the other numbers."""
    __tracebackhide__ = True
    known = (why for other, why in wrong if other.shape == came.shape and np.allclose(came, other))
    close = np.allclose(came, expected, rtol=1e-7, atol=1e-8)
    place = np.unravel_index(np.abs(came - expected).argmax(), came.shape)
    place = tuple(int(i) for i in place)
    assert close, (
        f"{what}: at {place} expected {expected[place]:.6g}, got {came[place]:.6g}. "
        f"{next(known, '')}"
    )


def forward(case):
    __tracebackhide__ = True
    x, w, b, dy, stride, padding = numbers(case)
    y = convolve(x.copy(), w.copy(), b.copy(), stride, padding)
    why = "A side has (size + 2 padding - filter) // stride + 1 places: windows that fit whole."
    return array(y, dy.shape, f"{case}: y of x {x.shape} and w {w.shape}", why)


def backward(case):
    __tracebackhide__ = True
    x, w, _, dy, stride, padding = numbers(case)
    found = convolve_backward(dy.copy(), x.copy(), w.copy(), stride, padding)
    assert isinstance(found, tuple) and len(found) == 3, "expected a tuple of three gradients."
    dx, dw, db = found
    with_frame = tuple(size + 2 * padding for size in x.shape[2:])
    frame = (
        "It has the frame of zeros, which is no part of x."
        if (np.shape(dx)[2:] == with_frame)
        else ""
    )
    array(dx, x.shape, f"{case}: the gradient by x", frame)
    array(dw, w.shape, f"{case}: the gradient by w")
    array(db, w.shape[:1], f"{case}: the gradient by b", "One number for each filter.")
    return found


@cases
def test_y_has_a_place_for_each_window_that_fits(case):
    forward(case)


def test_a_window_is_multiplied_by_the_filter_as_it_is():
    x = np.array([[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]]])
    w = np.array([[[[10.0, 1.0], [-1.0, 0.5]]]])

    y = array(convolve(x, w, np.array([100.0])), (1, 1, 1, 2), "y")

    flipped = np.array([[[[100 + 0.5 - 2 + 4 + 50, 100 + 1 - 3 + 5 + 60]]]])
    wrong = [
        (flipped, "The filter was turned over: lay it on the window as it is."),
        (np.array([[[[10.5, 21.0]]]]), "b was not added."),
    ]
    holds(y, np.array([[[[110.5, 121.0]]]]), "x [[1 2 3] [4 5 6]], w [[10 1] [-1 0.5]]", wrong)


@cases
def test_y_is_what_four_loops_give(case):
    x, w, b, dy, stride, padding = numbers(case)

    y = forward(case)

    shape = dy.shape
    wrong = [
        (
            loops(x, w[:, :, ::-1, ::-1], b, stride, padding, shape),
            "The filter was turned over: lay it on the window as it is.",
        ),
        (loops(x, w, 0 * b, stride, padding, shape), "b was not added."),
        (
            loops(np.pad(x, EDGES[padding], mode="edge"), w, b, stride, 0, shape),
            "The frame repeats the edge of the image: it is made of zeros.",
        ),
        (
            loops(x[:, ::-1], w, b, stride, padding, shape),
            "The channels of x and w were paired the wrong way round.",
        ),
    ]
    holds(y, loops(x, w, b, stride, padding, shape), f"{case}: y", wrong)


@cases
def test_gradients_have_the_shapes_of_what_they_belong_to(case):
    backward(case)


@cases
def test_the_gradient_by_b_sums_over_images_and_places(case):
    dy = numbers(case)[3]

    _, _, db = backward(case)

    wrong = [(dy.mean(axis=(0, 2, 3)), "It is a sum; a mean's 1/n is in dy already.")]
    holds(db, dy.sum(axis=(0, 2, 3)), f"{case}: the gradient by b", wrong)


@cases
def test_the_gradient_by_w_sums_over_images_and_places(case):
    x, w, _, dy, stride, padding = numbers(case)

    _, dw, _ = backward(case)

    right = loops_backward(dy, x, w, stride, padding)[1]
    wrong = [
        (right[:, :, ::-1, ::-1], "It is turned over."),
        (right / len(x), "It is a sum; a mean's 1/n is in dy already."),
    ]
    if stride > 1:
        wrong.append((as_if_close(dy, x, w, stride, padding)[1], CLOSE))
    holds(dw, right, f"{case}: the gradient by w", wrong)


def as_if_apart(dy, x, w, stride, padding):
    """Return the gradient by x in which what came last overwrites what came before."""
    wide = np.zeros(framed(x, padding).shape)
    height, width = dy.shape[2:]
    for i, j in np.ndindex(w.shape[2:]):
        shares = np.einsum("nfhw,fc->nchw", dy, w[:, :, i, j])
        wide[:, :, i : i + stride * height : stride, j : j + stride * width : stride] = shares
    return wide[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]]


CLOSE = "The windows lie a stride apart; here they were taken for neighbours."


def as_if_close(dy, x, w, stride, padding):
    """Return the gradients that come of windows one step apart."""
    rows, columns = dy.shape[2] + w.shape[2] - 1, dy.shape[3] + w.shape[3] - 1
    wide = framed(x, padding)[:, :, :rows, :columns]
    dwide, dw, db = loops_backward(dy, wide, w, 1, 0)
    whole = np.zeros(framed(x, padding).shape)
    whole[:, :, :rows, :columns] = dwide
    height, width = x.shape[2:]
    return whole[:, :, padding : padding + height, padding : padding + width], dw, db


@cases
def test_a_pixel_hears_from_every_window_that_it_lies_in(case):
    x, w, _, dy, stride, padding = numbers(case)

    dx, _, _ = backward(case)

    right = loops_backward(dy, x, w, stride, padding)[0]
    turned = loops_backward(dy, x, w[:, :, ::-1, ::-1], stride, padding)[0]
    wrong = [
        (turned, "The filter was turned over once too often, or not at all."),
        (
            as_if_apart(dy, x, w, stride, padding),
            "Where windows overlap, the last one overwrote the others: add up.",
        ),
    ]
    if stride > 1:
        wrong.append((as_if_close(dy, x, w, stride, padding)[0], CLOSE))
    if padding:
        whole = np.zeros(framed(x, padding).shape)
        whole[...] = loops_backward(dy, framed(x, padding), w, stride, 0)[0]
        corner = whole[:, :, : x.shape[2], : x.shape[3]]
        wrong.append((corner, "The frame was cut off at the end alone: x begins inside it."))
    holds(dx, right, f"{case}: the gradient by x", wrong)


@cases
def test_gradients_are_what_nudging_shows(case):
    """The loss is the sum of y times dy; a few places of x and w are nudged both ways."""
    x, w, b, dy, stride, padding = numbers(case)
    dx, dw, _ = backward(case)
    rng = np.random.default_rng(3)

    for name, numbers_there, gradient in (("x", x, dx), ("w", w, dw)):
        for flat in rng.choice(numbers_there.size, size=4, replace=False):
            place = tuple(int(i) for i in np.unravel_index(flat, numbers_there.shape))
            losses = []
            for sign in (1, -1):
                moved = {"x": x.copy(), "w": w.copy()}
                moved[name][place] += sign * 1e-4
                y = loops(moved["x"], moved["w"], b, stride, padding, dy.shape)
                losses.append(float((y * dy).sum()))
            nudged = (losses[0] - losses[1]) / 2e-4
            assert gradient[place] == pytest.approx(nudged, rel=1e-5, abs=1e-6), (
                f"{case}: nudging {name}{list(place)} changes the loss {nudged:.6f} times as much, "
                f"got {gradient[place]:.6f}."
            )


def test_a_filter_as_large_as_the_image_is_a_dense_layer():
    x, w = numbers("plain")[0], np.random.default_rng(1).normal(size=(2, 3, 4, 5))

    y = array(convolve(x, w, np.zeros(2)), (2, 2, 1, 1), "y")

    holds(y[:, :, 0, 0], x.reshape(2, -1) @ w.reshape(2, -1).T, "one window")


def lines_run(function, *arguments):
    """Return the result, and how many lines of Python ran, up to 20,000."""
    count = 0

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        return trace if count < 20_000 else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        result = function(*arguments)
    finally:
        sys.settrace(before)
    return result, count


def test_digits_without_a_loop_over_windows(data):
    with np.load(data / "mnist_5k.npz") as file:
        x = file["x_test"][:20, np.newaxis] / 255
    w = np.random.default_rng(0).normal(size=(4, 1, 5, 5))

    y, lines = lines_run(convolve, x, w, np.zeros(4), 2, 2)
    (dx, dw, _), more = lines_run(convolve_backward, y, x, w, 2, 2)

    for what, count in (("convolve", lines), ("convolve_backward", more)):
        assert count < 10_000, (
            f"{what} of 20 digits ran {count} or more lines of Python; under 10,000 are asked. "
            "There are 15,680 places in y, and 25 in a filter: what is worth a loop?"
        )
    holds(y[:2], loops(x[:2], w, np.zeros(4), 2, 2, (2, 4, 14, 14)), "y of two digits")
    right = loops_backward(y[:2], x[:2], w, 2, 2)
    holds(dx[:2], right[0], "the gradient by two digits")
    assert dw.shape == w.shape, f"expected shape {w.shape}, got {dw.shape}."


def test_arguments_stay_as_they_are():
    x, w, b, dy, stride, padding = numbers("strided and padded")
    given = [argument.copy() for argument in (x, w, b, dy)]

    convolve(*given[:3], stride, padding)
    convolve_backward(given[3], *given[:2], stride, padding)

    for name, now, before in zip(("x", "w", "b", "dy"), given, (x, w, b, dy), strict=True):
        same = np.array_equal(now, before)
        assert same, f"{name} belongs to the caller, and was changed."
