"""A step shorter than 1e-10 ends fit, though rows may be far apart.

The learner must see:
"Asked by rows_far_apart"
"""

import numpy as np


def _signs(y):
    return np.where(np.asarray(y) == 1, 1.0, -1.0)


def objective(X, y, coef, intercept, C):
    scores = np.asarray(X, np.float64) @ coef + intercept
    return float(coef @ coef / 2 + C * np.maximum(0, 1 - _signs(y) * scores).sum())


def pair_step(X, y, a, C):
    X, s, a = np.asarray(X, np.float64), _signs(y), np.array(a, np.float64)
    r = s - X @ ((a * s) @ X)
    grow = np.where(s > 0, a < C, a > 0)
    shrink = np.where(s > 0, a > 0, a < C)
    i, j = np.where(grow, r, -np.inf).argmax(), np.where(shrink, r, np.inf).argmin()
    high, low = float(r[i]), float(r[j])
    if high > low:
        room_i = C - a[i] if s[i] > 0 else a[i]
        room_j = a[j] if s[j] > 0 else C - a[j]
        distance = ((X[i] - X[j]) ** 2).sum()
        t = min(room_i, room_j)
        if distance > 0:
            t = min(t, (high - low) / distance)
        a[i] += s[i] * t
        a[j] -= s[j] * t
        # Exactly at the ends.
        for k, room in ((i, room_i), (j, room_j)):
            if t == room:
                a[k] = 0.0 if a[k] < C / 2 else C
    return a, high, low


def fit(X, y, C, max_iter):
    X, s = np.asarray(X, np.float64), _signs(y)
    a = np.zeros(len(X))
    for _ in range(max_iter):
        after, high, low = pair_step(X, y, a, C)
        if high - low <= 1e-6 or np.abs(after - a).max() < 1e-10:
            break
        a = after
    _, high, low = pair_step(X, y, a, C)
    return (a * s) @ X, (high + low) / 2, a
