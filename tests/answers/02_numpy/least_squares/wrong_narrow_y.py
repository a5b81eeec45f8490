"""y is moved in its own dtype.

The learner must see:
"Beyond its ends a narrow dtype wraps around"
"""

import numpy as np


def fit_polynomial(x, y, degree):
    table = np.vander(x.astype(float), degree + 1, increasing=True)
    if len(np.unique(x)) <= degree:
        raise ValueError("too few different x")
    q, r = np.linalg.qr(table)
    condition = float(np.linalg.cond(r))
    if not condition <= 1e12:
        raise ValueError("condition above 1e12")
    c = np.linalg.solve(r, q.T @ (y - y[0]))
    c[0] += y[0]
    return c, condition
