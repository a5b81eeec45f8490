"""The first row decides whether the numbers of all fit into float64.

The learner must see:
"['of the first and the last row'][1, 0] is 0, but 1 is right"
"""

import numpy as np


def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError("k")
    if n and m and scores.dtype.kind in "iu" and max(abs(int(scores[0].max())), abs(int(scores[0].min()))) > 2**53:
        back = np.argsort(scores[:, ::-1], axis=1, kind="stable")[:, ::-1]
        return (m - 1 - back[:, :k]).astype(np.int64)
    return np.argsort(-scores.astype(np.float64), axis=1, kind="stable")[:, :k].astype(np.int64)
