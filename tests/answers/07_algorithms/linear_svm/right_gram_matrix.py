"""All products of rows at once; r is kept up to date instead of computed anew."""

import numpy as np


def objective(X, y, coef, intercept, C):
    margins = (2.0 * y - 1) * (X @ coef + intercept)
    return float(0.5 * np.sum(coef**2) + C * np.sum((1 - margins).clip(0)))


def _move(rows, s, b, low_end, high_end, r):
    """Move b = a * s, which lies between its own two ends."""
    i = np.argmax(np.where(b < high_end, r, -np.inf))
    j = np.argmin(np.where(b > low_end, r, np.inf))
    square = ((rows[i] - rows[j]) ** 2).sum()
    room = min(high_end[i] - b[i], b[j] - low_end[j])
    t = min((r[i] - r[j]) / square, room) if square else room
    t = t if r[i] > r[j] else 0.0
    after = b.copy()
    after[i] = min(b[i] + t, high_end[i])
    after[j] = max(after[j] - t, low_end[j])
    return after, float(r[i]), float(r[j])


def _ready(X, y, C):
    rows, s = X.astype(float), 2.0 * y - 1
    return rows, rows @ rows.T, s, np.minimum(0, C * s), np.maximum(0, C * s)


def pair_step(X, y, a, C):
    rows, gram, s, low_end, high_end = _ready(X, y, C)
    after, high, low = _move(rows, s, a * s, low_end, high_end, s - gram @ (a * s))
    return np.abs(after), high, low


def fit(X, y, C, max_iter):
    rows, gram, s, low_end, high_end = _ready(X, y, C)
    b, r = np.zeros(len(y)), s.copy()
    for _ in range(max_iter):
        after, high, low = _move(rows, s, b, low_end, high_end, r)
        if high - low <= 1e-6:
            break
        r = s - gram @ after
        b = after
    _, high, low = _move(rows, s, b, low_end, high_end, r)
    return b @ X, (high + low) / 2, np.abs(b)
