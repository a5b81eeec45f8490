"""[:, -k:] is everything for k = 0.

The learner must see:
"expected shape (2, 0), got (2, 3)"
"because -0 is 0."
"""

import numpy as np


def top_k(scores, k):
    m = scores.shape[1]
    if not 0 <= k <= m:
        raise ValueError
    order = np.argsort(scores[:, ::-1], axis=1, kind="stable")
    return (m - 1 - order[:, -k:])[:, ::-1]
