"""What is nearly 0 becomes 0 after the last step.

The learner must see:
"fit(…)"
"""

import numpy as np

def objective(X, y, coef, intercept, C):
    signs = np.where(y == 1, 1.0, -1.0)
    losses = (1 - signs * (X @ coef + intercept)).clip(min=0)
    return float(coef @ coef / 2 + C * losses.sum())

def pair_step(X, y, a, C):
    signs = np.where(y == 1, 1.0, -1.0)
    r = signs - X @ (np.where(y == 1, a, -a) @ X)
    grow = np.where(y == 1, a < C, a > 0)
    shrink = np.where(y == 1, a > 0, a < C)
    i = np.where(grow, r, -np.inf).argmax()
    j = np.where(shrink, r, np.inf).argmin()
    room = [C - a[i] if y[i] == 1 else a[i], a[j] if y[j] == 1 else C - a[j]]
    apart = X[i].astype(np.float64) - X[j]
    t = ((r[i] - r[j]) / (apart @ apart).clip(1e-300)).clip(0, np.min(room))
    moved = np.array(a, dtype=np.float64)
    moved[i] += signs[i] * t
    moved[j] -= signs[j] * t
    return (moved, float(r[i]), float(r[j]))

def fit(X, y, C, max_iter):
    a = np.zeros(len(X))
    for _ in range(max_iter):
        moved, high, low = pair_step(X, y, a, C)
        if high - low <= 1e-06:
            break
        a = moved
    a = np.where(a < 4e-3, 0, a)
    _, high, low = pair_step(X, y, a, C)
    return (np.where(y == 1, a, -a) @ X, (high + low) / 2, a)
