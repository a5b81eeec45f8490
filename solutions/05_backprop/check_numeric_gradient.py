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

    return kata.numeric_gradient(function, x, step), shapes, dtypes


@check({"x": points(), "seed": seeds}, rel=1e-7, abs=1e-8, examples=40, vary={"x": upto(120)})
def by_the_usual_step(kata, x, seed):
    weights = np.random.default_rng(seed).normal(size=x.shape)

    def function(at):
        return float(np.sum(weights * np.tanh(at)))

    first = kata.numeric_gradient(function, x)
    # The first answer has to stand when there is a second one.
    return first, kata.numeric_gradient(function, x + x)


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


@st.composite
def pairs(draw):
    """Two gradients, close or not, some with zeros, some not finite, some of other shapes."""
    shape = tuple(draw(st.lists(st.integers(1, 3), min_size=1, max_size=3)))
    rng = np.random.default_rng(draw(seeds))
    size = draw(st.sampled_from([1.0, 1e-9, 1e-180, 1e120]))
    one = size * rng.normal(size=shape) * rng.choice([0, 1], size=shape)
    other = one + draw(st.sampled_from([0, 1e-9, 1])) * size * rng.normal(size=shape)
    odd = draw(st.sampled_from(["", "", "", "zeros", "nan", "inf", "shape", "sign"]))
    if odd == "zeros":
        one, other = np.zeros(shape), -np.zeros(shape)
    elif odd == "shape":
        other = other[..., :1, np.newaxis]
    elif odd == "sign":
        other = -one
    elif odd:
        spoilt = one if draw(st.booleans()) else other
        spoilt.flat[draw(st.integers(0, one.size - 1))] = float(odd)
    return one, other


@check({"pair": pairs()}, rel=1e-7, abs=0, examples=120)
def errors(kata, pair):
    def call(one, other):
        found = kata.gradient_error(one, other)
        return float(found) if isinstance(found, float) else found

    one, other = pair
    return [outcome(lambda a=a, b=b: call(a, b), ValueError) for a, b in (pair, (other, one))]
