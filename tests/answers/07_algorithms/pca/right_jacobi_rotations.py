"""Jacobi rotations of columns (one-sided), pair by pair, no call of linalg's svd."""

import math

import numpy as np


def _rotated(columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Turn pairs of columns, here rows, until all are at right angles; return them and the turns."""
    d = len(columns)
    # Beside each column stands what was made of it, so that both turn at once.
    table = np.hstack([columns, np.eye(d)])
    n = columns.shape[1]
    for _ in range(60):
        still = True
        for i in range(d):
            for j in range(i + 1, d):
                p, q = table[i, :n], table[j, :n]
                aa, bb, ab = float(p @ p), float(q @ q), float(p @ q)
                if ab == 0 or abs(ab) <= 1e-14 * math.sqrt(aa * bb):
                    continue
                still = False
                zeta = (bb - aa) / (2 * ab)
                t = math.copysign(1, zeta) / (abs(zeta) + math.hypot(1, zeta))
                c = 1 / math.hypot(1, t)
                turn = np.array([[c, -c * t], [c * t, c]])
                table[[i, j]] = turn @ table[[i, j]]
        if still:
            break
    return table[:, :n], table[:, n:]


def fit(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    X = np.asarray(X, dtype=np.float64)
    n, d = X.shape
    if k > n or k > d:
        raise ValueError("more directions than there are")
    mean = np.array([math.fsum(column) / n for column in X.T.tolist()])
    spread, turns = _rotated((X - mean).T)
    found = []
    for column, direction in zip(spread, turns.tolist(), strict=True):
        most = max(map(abs, direction))
        lead = next(v for v in direction if abs(v) >= most - 1e-9)
        length = math.copysign(math.hypot(*direction), lead)
        found.append((float(column @ column) / (n - 1), [v / length for v in direction]))
    found.sort(key=lambda pair: -pair[0])
    variances, components = zip(*found[:k], strict=True) if k else ((), ())
    return (
        mean,
        np.array(components, dtype=np.float64).reshape(k, d),
        np.array(variances, dtype=np.float64),
    )


def transform(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return np.einsum("nd,kd->nk", np.subtract(X, mean, dtype=np.float64), components)


def inverse(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return np.einsum("nk,kd->nd", np.asarray(Z, dtype=np.float64), components) + mean
