"""Jacobi rotations of columns in pure Python loops (one-sided), no call of linalg's svd."""

import math

import numpy as np


def _rotated(columns: list[list[float]]) -> tuple[list[list[float]], list[list[float]]]:
    """Turn pairs of columns until all are at right angles; return them and the turns."""
    d = len(columns)
    turns = [[float(i == j) for j in range(d)] for i in range(d)]
    for _ in range(60):
        worst = 0.0
        for i in range(d):
            for j in range(i + 1, d):
                a, b = columns[i], columns[j]
                aa, bb = math.fsum(v * v for v in a), math.fsum(v * v for v in b)
                ab = math.fsum(p * q for p, q in zip(a, b, strict=True))
                if ab == 0 or abs(ab) <= 1e-14 * math.sqrt(aa * bb):
                    continue
                worst = 1.0
                zeta = (bb - aa) / (2 * ab)
                t = math.copysign(1, zeta) / (abs(zeta) + math.hypot(1, zeta))
                c = 1 / math.hypot(1, t)
                for table in (columns, turns):
                    p, q = table[i], table[j]
                    table[i] = [c * (u - t * v) for u, v in zip(p, q, strict=True)]
                    table[j] = [c * (t * u + v) for u, v in zip(p, q, strict=True)]
        if worst == 0:
            break
    return columns, turns


def fit(X: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rows = [[float(v) for v in row] for row in X.tolist()]
    n, d = len(rows), len(rows[0])
    if k > n or k > d:
        raise ValueError("more directions than there are")
    mean = [math.fsum(column) / n for column in zip(*rows, strict=True)]
    columns = [[row[j] - mean[j] for row in rows] for j in range(d)]
    spread, turns = _rotated(columns)
    found = []
    for column, direction in zip(spread, turns, strict=True):
        most = max(map(abs, direction))
        lead = next(v for v in direction if abs(v) >= most - 1e-9)
        length = math.copysign(math.hypot(*direction), lead)
        found.append((math.fsum(v * v for v in column) / (n - 1), [v / length for v in direction]))
    found.sort(key=lambda pair: -pair[0])
    variances, components = zip(*found[:k], strict=True) if k else ((), ())
    return (
        np.array(mean),
        np.array(components, dtype=np.float64).reshape(k, d),
        np.array(variances, dtype=np.float64),
    )


def transform(X: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return np.einsum("nd,kd->nk", np.subtract(X, mean, dtype=np.float64), components)


def inverse(Z: np.ndarray, mean: np.ndarray, components: np.ndarray) -> np.ndarray:
    return np.einsum("nk,kd->nd", np.asarray(Z, dtype=np.float64), components) + mean
