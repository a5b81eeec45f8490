"""The line from the first point to the last.

The learner must see:
"2.5 goes from the first point to the last"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    if degree == 1:
        slope = (y[-1] - y[0]) / (x[-1] - x[0])
        coefficients = np.array([y[0] - slope * x[0], slope])
    return coefficients, float(singular[0] / singular[-1])
