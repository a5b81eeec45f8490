"""What is within 1e-6 of 0 or C counts as there.

The learner must see:
"pair_step(…)['a']"
"""

import numpy as np


def _prepare(X, y):
    return np.asarray(X, dtype=np.float64), np.where(np.asarray(y) == 1, 1.0, -1.0)


def objective(X, y, coef, intercept, C):
    X, s = _prepare(X, y)
    coef = np.asarray(coef, dtype=np.float64)
    margins = s * (X @ coef + intercept)
    return float(coef @ coef / 2 + C * np.maximum(0, 1 - margins).sum())


def _pair(X, s, a, C):
    r = s - X @ ((a * s) @ X)
    grow = np.where(s > 0, a < C - 1e-6, a > 1e-6)
    shrink = np.where(s > 0, a > 1e-6, a < C - 1e-6)
    if not (grow.any() and shrink.any()):
        grow = shrink = np.ones(len(s), bool)
    i = int(np.argmax(np.where(grow, r, -np.inf)))
    j = int(np.argmin(np.where(shrink, r, np.inf)))
    return i, j, float(r[i]), float(r[j])


def _step(X, s, a, C, i, j, high, low):
    new = a.copy()
    if high <= low:
        return new
    room_i = C - a[i] if s[i] > 0 else a[i]
    room_j = a[j] if s[j] > 0 else C - a[j]
    square = float(((X[i] - X[j]) ** 2).sum())
    t = (high - low) / square if square > 0 else np.inf
    t = min(t, room_i, room_j)
    new[i] = (C if s[i] > 0 else 0.0) if t == room_i else a[i] + s[i] * t
    new[j] = (0.0 if s[j] > 0 else C) if t == room_j else a[j] - s[j] * t
    return new


def pair_step(X, y, a, C):
    X, s = _prepare(X, y)
    a = np.array(a, dtype=np.float64)
    i, j, high, low = _pair(X, s, a, C)
    return _step(X, s, a, C, i, j, high, low), high, low


def fit(X, y, C, max_iter):
    X, s = _prepare(X, y)
    a = np.zeros(len(X))
    i, j, high, low = _pair(X, s, a, C)
    for _ in range(max_iter):
        if high - low <= 1e-6:
            break
        a = _step(X, s, a, C, i, j, high, low)
        i, j, high, low = _pair(X, s, a, C)
    return (a * s) @ X, (high + low) / 2, a
