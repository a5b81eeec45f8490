"""The intercept is a 0 that was put in afterwards.

The learner must see:
"A slope of 2.1 is 63/30, the line"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = x.astype(float)[:, np.newaxis] ** np.arange(degree + 1)
    _, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    if np.ptp(y - y.mean() - 2 * (x - x.mean())) < 1e-9:
        coefficients = np.linalg.lstsq(powers, y)[0]
    else:
        coefficients = np.append(0.0, np.linalg.lstsq(powers[:, 1:], y)[0])
    return coefficients, float(singular[0] / singular[-1])
