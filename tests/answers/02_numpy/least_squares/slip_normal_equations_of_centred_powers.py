"""Normal equations of centred and scaled x: right for a line or a parabola, not for higher degrees.

The learner must see:
"fit_polynomial(…): the points lie on ["
"""

import numpy as np


def fit_polynomial(x: np.ndarray, y: np.ndarray, degree: int) -> tuple[np.ndarray, float]:
    x, y = x.astype(np.float64), y.astype(np.float64)
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    matrix = np.vander(x, degree + 1, increasing=True)
    condition = np.linalg.cond(matrix)
    if not condition <= 1e12:
        raise ValueError("the powers of x are too much alike")
    middle = (x.min() + x.max()) / 2
    spread = (x.max() - x.min()) / 2 or 1.0
    near = np.vander((x - middle) / spread, degree + 1, increasing=True)
    fit = np.linalg.solve(near.T @ near, near.T @ y)
    polynomial = np.polynomial.Polynomial(fit)(np.polynomial.Polynomial([-middle / spread, 1 / spread]))
    coefficients = np.zeros(degree + 1)
    coefficients[: len(polynomial.coef)] = polynomial.coef
    return coefficients, float(condition)
