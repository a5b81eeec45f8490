"""Full grading of least_squares: points on a polynomial or beside it, near or far, or too few."""

import numpy as np
from hypothesis import strategies as st

from dojo.check import check, outcome, result

DTYPES = ["float64"] * 4 + ["float32", "int64", "int32", "uint64", "uint16", "int8", "uint8"]


@st.composite
def points(draw):
    """Points on a polynomial or beside it; at times too few, or too far from zero, or of degree 14.

    What lies on a polynomial may be tiny; of degree 0 it may be a fraction in float32.
    """
    degree = draw(st.integers(0, 4))
    n = draw(st.integers(0, 12))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    dtype = rng.choice(DTYPES)
    x = rng.permutation(20)[:n] * rng.choice([1, 3])
    if rng.random() < 0.25:
        x = rng.choice([1, 7, 50], size=n)
    if dtype not in ("int8", "uint8"):
        x = x + rng.choice([0, -10 if dtype[0] != "u" else 10, 100, 1000, 30_000])
    x = x.astype(dtype)
    if dtype == "float64" and rng.random() < 0.5:
        x = x / 4
    exact = bool(rng.random() < 0.6)
    if exact and rng.random() < 0.1:
        degree, x = 14, (rng.permutation(70) - 35) / 32
    true = rng.integers(-9, 10, size=degree + 1) * rng.choice([1, 1, 1, 2.0**-40])
    y = np.polynomial.polynomial.polyval(x.astype(float), true)
    if exact and degree == 0 and rng.random() < 0.8:
        y = np.full(n, true[0] / 3, dtype=np.float32)
        true = y[:1].astype(float) if n else true
    if not exact:
        y = np.abs(rng.normal(size=n) * 10).astype(
            rng.choice(["float64", "float32", "int64", "int8", "uint8", "uint64"])
        )
    return {"x": x, "y": y, "degree": degree}, true, exact


@check({"question": points()}, examples=150, result=result(dtype={"0": "float64"}))
def fits(kata, question):
    arguments = question[0]
    result = outcome(lambda: kata.fit_polynomial(**arguments), ValueError)
    if isinstance(result, tuple) and isinstance(result[0], np.ndarray):
        # What was returned is the caller's: a second call does not see the change.
        result[0][...] = 0
        result = kata.fit_polynomial(**arguments)
    # A named tuple is a tuple.
    return tuple(result) if isinstance(result, tuple) else result


@fits.verify
def _(yours, reference, question):
    (x, y, degree), true, exact = question[0].values(), *question[1:]
    powers = x.astype(float)[:, np.newaxis] ** np.arange(degree + 1)
    singular = np.linalg.svd(powers, compute_uv=False)
    few = len(np.unique(x)) <= degree
    smallest = 0 if few else singular[-1] / singular[0]
    if 0.9e-12 < smallest < 1.1e-12:
        return  # too near to the limit for any two methods to agree
    refused = isinstance(yours, dict)
    if smallest < 1e-12:
        assert refused, (
            f"these points do not determine {degree + 1} coefficients: expected ValueError"
        )
        assert yours["raises"] == "ValueError", f"expected ValueError, got {yours['raises']}"
        return
    assert not refused, f"condition number {1 / smallest:.3g}: expected no error, got {yours}"
    assert isinstance(yours, tuple) and len(yours) == 2, "expected coefficients and condition"
    coefficients, condition = yours
    assert isinstance(coefficients, np.ndarray), "coefficients: expected an array"
    assert coefficients.shape == (degree + 1,), f"expected {degree + 1} coefficients"
    assert coefficients.dtype == np.float64, f"expected float64, got {coefficients.dtype}"
    assert isinstance(condition, float), "condition: expected a float"
    assert abs(condition * smallest - 1) < 1e-2, (
        f"expected the condition number {1 / smallest:.6g}, got {condition:.6g}"
    )
    if exact:
        off = np.abs(coefficients - true).max()
        allowed = 1e-13 / smallest * np.abs(true).max()
        assert off <= allowed, (
            f"the points lie on {true.tolist()}, got {coefficients.tolist()}, off by "
            f"{off:.1e}; {allowed:.1e} is allowed"
        )
    elif smallest > 1e-9:
        # Moved and scaled, the same powers are harmless.
        middle = (x.astype(float) - x.mean()) / max(np.ptp(x.astype(float)), 1)
        basis = np.linalg.qr(middle[:, np.newaxis] ** np.arange(degree + 1))[0]
        found, best = powers @ coefficients, basis @ (basis.T @ y)
        worst = np.abs(found - best).argmax()
        assert abs(found - best)[worst] <= 1e-6 * np.abs(y).max(), (
            f"at x = {x[worst]:g} the polynomial of least squared error is {best[worst]:.9g}, "
            f"yours is {found[worst]:.9g}"
        )


@check({"x": st.just(np.arange(5.0)), "y": st.just(np.arange(5.0))}, rel=1e-6, examples=1)
def many(kata, x, y):
    return kata.fit_polynomial(x, y, 3)[0]


@many.large()
def two_thousand_points(rng):
    x = rng.uniform(-1, 1, size=2_000)
    return {"x": x, "y": x**3 - x + 0.1 * rng.normal(size=2_000)}
