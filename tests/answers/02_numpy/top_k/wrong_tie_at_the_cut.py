"""argpartition chooses, a stable sort puts the chosen in order.

The learner must see:
"With other 2, a partition or an unstable sort chose among equal numbers"
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError
    chosen = np.sort(np.argpartition(scores[:, ::-1], max(m - k - 1, 0), axis=1)[:, m - k :], axis=1)
    chosen = np.sort(m - 1 - chosen, axis=1)[:, ::-1]
    order = np.argsort(np.take_along_axis(scores, chosen, axis=1), axis=1, kind="stable")
    return np.take_along_axis(chosen, order[:, ::-1], axis=1)
