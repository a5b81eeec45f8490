"""b = a * s between two bounds of its own, candidates in lists."""

import math

import numpy as np


def _sign(y):
    return 2.0 * np.asarray(y, dtype=np.float64) - 1.0


def objective(X, y, coef, intercept, C):
    total = math.fsum(float(c) ** 2 for c in coef) / 2
    for row, s in zip(X.astype(float), _sign(y)):
        total += C * max(0.0, 1 - s * (float(np.dot(row, coef)) + intercept))
    return float(total)


def _move(A, s, b, C):
    """One step on b = a * s, in place. Returns (high, low, moved)."""
    low_bound, high_bound = np.minimum(0, C * s), np.maximum(0, C * s)
    coef = (b[:, None] * A).sum(axis=0)
    r = s - (A * coef).sum(axis=1)
    up = [n for n in range(len(b)) if b[n] < high_bound[n]]
    down = [n for n in range(len(b)) if b[n] > low_bound[n]]
    i = max(up, key=lambda n: r[n])
    j = min(down, key=lambda n: r[n])
    high, low = float(r[i]), float(r[j])
    if high > low:
        gap = A[i] - A[j]
        room = min(high_bound[i] - b[i], b[j] - low_bound[j])
        bend = float(gap @ gap)
        t = room if bend * room <= high - low else (high - low) / bend
        fill_i, fill_j = t == high_bound[i] - b[i], t == b[j] - low_bound[j]
        b[i] = high_bound[i] if fill_i else b[i] + t
        b[j] = low_bound[j] if fill_j else b[j] - t
    return high, low


def pair_step(X, y, a, C):
    s = _sign(y)
    b = a * s
    high, low = _move(X.astype(float), s, b, C)
    return b * s, high, low


def fit(X, y, C, max_iter):
    s = _sign(y)
    A = X.astype(float)
    b = np.zeros(len(s))
    done = 0
    while True:
        before = b.copy()
        high, low = _move(A, s, b, C)
        if high - low <= 1e-6 or done == max_iter:
            b = before
            break
        done += 1
    return (b[:, None] * A).sum(axis=0), 0.5 * (high + low), b * s
