"""np.polyfit's order.

The learner must see:
"[2, 1] has the"
"highest power first, like np.polyfit and np.vander"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1)
    coefficients, _, rank, singular = np.linalg.lstsq(powers, y, rcond=1e-12)
    if rank <= degree:
        raise ValueError
    return coefficients, float(singular[0] / singular[-1])
