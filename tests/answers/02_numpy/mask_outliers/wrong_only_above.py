"""Only what is too high is looked for.

The learner must see:
"only the upper limit was applied"
"""

import numpy as np


def mask_outliers(values, k=1.5):
    x = values.astype(float)
    q1, q3 = np.nanquantile(x, [0.25, 0.75], axis=0)
    high = q3 + k * (q3 - q1)
    return np.minimum(x, high), x > high
