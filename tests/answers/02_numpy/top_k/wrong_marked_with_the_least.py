"""What was taken is marked with the smallest number of the dtype.

The learner must see:
"got [2, 0, 3, 0] with uint8. A column occurs twice: it was marked as taken with a number that may be a score too."
"""

import numpy as np

def top_k(scores, k):
    n, m = scores.shape
    if not 0 <= k <= m:
        raise ValueError(k)
    left = scores.copy()
    low = -np.inf if left.dtype.kind == "f" else np.iinfo(left.dtype).min
    result = np.zeros((n, k), np.int64)
    if n:
        for j in range(k):
            result[:, j] = left.argmax(axis=1)
            left[np.arange(n), result[:, j]] = low
    return result
