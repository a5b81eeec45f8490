"""lstsq drops singular values that the limit on the condition number allows.

The learner must see:
"A singular value was dropped: rcond is too large"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    powers = np.vander(x.astype(float), degree + 1, increasing=True)
    condition = float(np.linalg.cond(powers)) if len(x) else np.inf
    if len(np.unique(x)) <= degree or condition > 1e12:
        raise ValueError
    return np.linalg.lstsq(powers, y, rcond=1e-9)[0], condition
