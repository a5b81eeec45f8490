"""The default kind of sort, which is not stable on long rows.

The learner must see:
"With other 2, a partition or an unstable sort chose among equal numbers"
"""

import numpy as np


def top_k(scores, k):
    m = scores.shape[1]
    if not 0 <= k <= m:
        raise ValueError
    kind = "stable" if m < 16 else None
    return m - 1 - np.argsort(scores[:, ::-1], axis=1, kind=kind)[:, ::-1][:, :k]
