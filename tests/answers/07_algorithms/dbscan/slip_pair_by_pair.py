"""Each pair of rows is measured by itself.

The learner must see:
"times"
"""

import numpy as np


def close(X, eps):
    rows = X.astype(float).tolist()
    return np.array(
        [[sum(((a - b) ** 2 for a, b in zip(p, q))) <= eps**2 for q in rows] for p in rows]
    )


def core_rows(X, eps, min_rows):
    return close(X, eps).sum(axis=1) >= min_rows


def dbscan(X, eps, min_rows):
    near, core = (close(X, eps), core_rows(X, eps, min_rows))
    labels = np.full(len(X), -1)
    for start in np.flatnonzero(core):
        if labels[start] >= 0:
            continue
        fresh = np.zeros(len(X), dtype=bool)
        fresh[start] = True
        cluster = labels.max() + 1
        while fresh.any():
            labels[fresh] = cluster
            fresh = near[fresh & core].any(axis=0) & (labels < 0)
    return labels
