"""k is looked at in each row, and there may be none.

The learner must see:
"however many rows there are"
"""

import numpy as np


def top_k(scores, k):
    rows = []
    for row in scores.tolist():
        if not 0 <= k <= len(row):
            raise ValueError("k out of range")
        rows.append(sorted(range(len(row)), key=lambda c: (-row[c], c))[:k])
    return np.array(rows, dtype=np.int64).reshape(len(rows), k)
