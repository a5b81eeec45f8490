"""Lists and loops; numpy only for what comes back."""

import math

import numpy as np


def _dot(u, v):
    return math.fsum(a * b for a, b in zip(u, v))


def objective(X, y, coef, intercept, C):
    weights, total = coef.tolist(), 0.0
    for row, seen in zip(X.tolist(), y.tolist()):
        score = _dot(row, weights) + intercept
        total += max(0.0, 1 - score if seen else 1 + score)
    return _dot(weights, weights) / 2 + C * total


def pair_step(X, y, a, C):
    rows, s, a = X.tolist(), [1.0 if seen else -1.0 for seen in y.tolist()], a.tolist()
    n = len(rows)
    coef = [math.fsum(a[k] * s[k] * rows[k][c] for k in range(n)) for c in range(len(rows[0]))]
    r = [s[k] - _dot(rows[k], coef) for k in range(n)]
    up = [k for k in range(n) if (a[k] < C if s[k] > 0 else a[k] > 0)]
    down = [k for k in range(n) if (a[k] > 0 if s[k] > 0 else a[k] < C)]
    i, j = max(up, key=r.__getitem__), min(down, key=r.__getitem__)
    left_i = C - a[i] if s[i] > 0 else a[i]
    left_j = a[j] if s[j] > 0 else C - a[j]
    square = math.fsum((p - q) ** 2 for p, q in zip(rows[i], rows[j]))
    t = min(left_i, left_j)
    if r[i] <= r[j]:
        t = 0.0
    elif square:
        t = min(t, (r[i] - r[j]) / square)
    after = list(a)
    after[i] += s[i] * t
    after[j] -= s[j] * t
    return np.array(after), float(r[i]), float(r[j])


def fit(X, y, C, max_iter):
    a, high, low = np.zeros(len(y)), math.inf, -math.inf
    steps = 0
    while True:
        after, high, low = pair_step(X, y, a, C)
        if high - low <= 1e-6 or steps == max_iter:
            break
        a, steps = after, steps + 1
    return (a * (2.0 * y - 1)) @ X, (high + low) / 2, a
