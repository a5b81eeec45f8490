"""Powers in the dtype of x.

The learner must see:
"In 8 bits the square of 100 is 16"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.stack([x**j for j in range(degree + 1)], axis=1)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return coefficients, float(singular[0] / singular[-1])
