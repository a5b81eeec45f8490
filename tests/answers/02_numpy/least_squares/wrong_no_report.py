"""What lstsq could not settle is not looked at.

The learner must see:
"np.linalg.lstsq drops what it cannot tell apart"
"expected ValueError, got"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    coefficients, _, _, singular = np.linalg.lstsq(powers, y)
    return coefficients, float(singular[0] / singular[-1])
