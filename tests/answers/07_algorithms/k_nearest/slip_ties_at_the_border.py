"""Of equal distances at the border, argpartition chooses where rows are many.

The learner must see:
"'rows'"
"""

import math

import numpy as np


def neighbours(X, queries, k):
    n = X.shape[0]
    if k > n:
        raise ValueError("too few rows")
    A = X.astype(np.int64)
    rows = np.empty((len(queries), k), dtype=np.intp)
    dist = np.empty((len(queries), k))
    for i, q in enumerate(queries.astype(np.int64)):
        square = np.square(A - q).sum(axis=1)
        key = square * n + np.arange(n)
        if k < n:
            best = np.argpartition(square if n > 60 else key, k)[:k]
        else:
            best = np.arange(n)
        best = best[np.argsort(key[best])]
        rows[i] = best
        dist[i] = np.sqrt(square[best])
    return rows, dist


def weigh(distances):
    out = np.zeros(distances.shape)
    for row, given in zip(out, distances.tolist()):
        if 0 in given:
            row[:] = [float(d == 0) for d in given]
        else:
            row[:] = [1 / d for d in given]
    return out


def vote(labels, weights):
    out = np.empty(len(labels), dtype=labels.dtype)
    for i, (ls, ws) in enumerate(zip(labels.tolist(), weights.tolist())):
        ballots = {}
        for label, w in zip(ls, ws):
            ballots.setdefault(label, []).append(w)
        totals = {label: math.fsum(w) for label, w in ballots.items()}
        out[i] = min(totals, key=lambda label: (-totals[label], label))
    return out


def k_nearest(X, y, queries, k, weighted):
    rows, dist = neighbours(X, queries, k)
    return vote(y[rows], weigh(dist) if weighted else np.ones(dist.shape))
