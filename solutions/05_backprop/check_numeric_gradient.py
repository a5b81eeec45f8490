"""Full grading of numeric_gradient: functions of all shapes, and gradients of all sizes."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome, upto

seeds = st.integers(0, 10**6)


@st.composite
def points(draw):
    """An x of some shape, dtype and layout."""
    shape = tuple(draw(st.lists(st.integers(1, 4), max_size=3)))
    rng = np.random.default_rng(draw(seeds))
    dtype = draw(st.sampled_from(["float64", "float64", "float32", "int64", "uint8"]))
    x = rng.integers(0, 5, shape) if dtype in ("int64", "uint8") else rng.normal(size=shape)
    x = np.asarray(x).astype(dtype)
    if draw(st.booleans()):
        x = x.T
    return x


# Steps that are powers of 2 are exact, so rounding leaves all digits of a difference.
@check(
    {"x": points(), "step": st.sampled_from([0.5, 0.125, 2.0**-17]), "seed": seeds},
    rel=1e-6,
    abs=1e-8,
    examples=60,
)
def by_step(kata, x, step, seed):
    x.flags.writeable = False
    weights = np.random.default_rng(seed).normal(size=x.shape)
    shapes, dtypes = set(), set()

    def function(at):
        shapes.add(at.shape)
        dtypes.add(str(at.dtype))
        return float(np.sum(weights * at) ** 3 / 8 + np.sum(np.sin(at)))

    return {
        "slopes": kata.numeric_gradient(function, x, step),
        "slopes of the same function, with twice the step": kata.numeric_gradient(
            function, x, 2 * step
        ),
        "shapes that the function got": shapes,
        "dtypes that the function got": dtypes,
    }


@check({"x": points(), "seed": seeds}, rel=1e-7, abs=1e-8, examples=40, vary={"x": upto(120)})
def by_the_usual_step(kata, x, seed):
    weights = np.random.default_rng(seed).normal(size=x.shape)

    def function(at):
        return float(np.sum(weights * np.tanh(at)))

    first = kata.numeric_gradient(function, x)
    # The first answer has to stand when there is a second one.
    second = kata.numeric_gradient(function, x + x)
    # As a loss does when a net has learned.
    weights += 1
    changed = "slopes of the same function, once an array that it reads has changed"
    return first, second, {changed: kata.numeric_gradient(function, x)}


@check({"n": st.integers(2, 5), "fails": st.integers(1, 4)}, examples=10)
def functions_that_raise(kata, n, fails):
    x, calls = np.arange(n) + 0.1, []

    def function(at):
        calls.append(0)
        if len(calls) == fails:
            raise ZeroDivisionError
        return float(at[0])

    found = outcome(lambda: kata.numeric_gradient(function, x), ZeroDivisionError)
    return found, x


INTEGERS = [f"{sign}int{bits}" for bits in (8, 16, 32, 64) for sign in ("", "u")]


@check(
    {"dtype": st.sampled_from([*INTEGERS, "float16", "float32", "float64"])},
    rel=1e-6,
    abs=1e-8,
    examples=30,
)
def to_the_ends_of_a_dtype(kata, dtype):
    """Numbers as large as they get; the function and the step go with them."""
    if dtype in INTEGERS:
        least, most = np.iinfo(dtype).min, np.iinfo(dtype).max
    else:
        most = 1e300 if dtype == "float64" else float(np.finfo(dtype).max)
        least = -most
    x = np.array([most, most - most // 4, 3, least], dtype=dtype)
    scale = 2.0 ** np.ceil(np.log2(float(most)))

    def function(at):
        return float(np.sum((at / scale) ** 2))

    return {
        f"slopes for {dtype}, by {scale:.3g}": kata.numeric_gradient(function, x, scale / 1024)
        * scale
    }


@check({"n": st.integers(1, 4), "seed": seeds}, rel=1e-6, abs=1e-8, examples=10)
def where_slopes_hide(kata, n, seed):
    rng = np.random.default_rng(seed)

    def breaks(at):
        """Infinite above 1 of the first number, NaN below 2 of the second."""
        return np.inf if at[0] > 1 else np.nan if at[1] < 2 else float(at[2])

    x, far = rng.normal(size=n), rng.uniform(2_000, 9_000, n).round()
    return {
        "slopes of a function that looks at x itself, too": kata.numeric_gradient(
            lambda at: float(np.sum(at * x)), x, 0.5
        ),
        "slopes of sines, thousands from 0": kata.numeric_gradient(
            lambda at: float(np.sum(np.sin(at))), far, 0.5
        ),
        "slopes of a function that becomes infinite, NaN, or neither": kata.numeric_gradient(
            breaks, np.array([1.0, 2.0, 3.0]), 0.5
        ),
    }


@check({"shape": st.just((40, 45))}, rel=1e-6, abs=1e-8, examples=1)
def a_layer_of_weights(kata, shape):
    """Every number gets its slope, however many there are."""
    weights = np.arange(1.0, 1 + np.prod(shape)).reshape(shape)
    return kata.numeric_gradient(lambda at: float(np.sum(weights * at)), np.ones(shape), 0.5)


@st.composite
def pairs(draw):
    """Two gradients, close or not, some with zeros, some not finite, some of other shapes."""
    shape = tuple(draw(st.lists(st.integers(1, 3), max_size=3)))
    rng = np.random.default_rng(draw(seeds))
    size = draw(st.sampled_from([1.0, 1e-9, 1e-180, 1e-300, 1e120, 1e299]))
    one = np.array(size * rng.normal(size=shape) * rng.choice([0, 1], size=shape))
    # Closer ones would be a matter of rounding for who divides first.
    other = np.array(one + draw(st.sampled_from([0, 1e-7, 1])) * size * rng.normal(size=shape))
    odd = draw(st.sampled_from(["", "", "", "zeros", "nan", "inf", "-inf", "shape", "sign"]))
    if odd == "zeros":
        one, other = np.zeros(shape), -np.zeros(shape)
    elif odd == "shape":
        other = draw(st.sampled_from([other.T, other.ravel(), other[..., np.newaxis]]))
        if draw(st.booleans()) and other.ndim:
            other = other[..., :1]
    elif odd == "sign":
        other = -one
    elif odd:
        spoilt = one if draw(st.booleans()) else other
        spoilt.flat[draw(st.integers(0, one.size - 1))] = float(odd)
    return one, other


SHAPES = [(), (1,), (1, 1), (2,), (1, 2), (2, 1), (3, 2), (2, 3), (6,), (1, 2, 3)]


@check({"shapes": st.just(SHAPES)}, examples=1)
def errors_of_shapes(kata, shapes):
    """Each shape beside each other one; ones only, so that whoever broadcasts finds no error."""
    return {
        f"gradients of shapes {one} and {other}": outcome(
            lambda one=one, other=other: float(kata.gradient_error(np.ones(one), np.ones(other))),
            ValueError,
        )
        for one in shapes
        for other in shapes
    }


both = st.shared(pairs(), key="pair")


@check(
    {"one": both.map(lambda pair: pair[0]), "other": both.map(lambda pair: pair[1])},
    rel=1e-7,
    abs=0,
    examples=120,
)
def errors(kata, one, other):
    def call(one, other):
        found = kata.gradient_error(one, other)
        return float(found) if isinstance(found, float) else found

    return {
        "one, other": outcome(lambda: call(one, other), ValueError),
        "other, one": outcome(lambda: call(other, one), ValueError),
    }
