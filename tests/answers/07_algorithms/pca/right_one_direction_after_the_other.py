"""One direction at a time: the first of the SVD, which is then taken out of the rows."""

import numpy as np


def _longest(rows, found):
    *_, V = np.linalg.svd(rows, full_matrices=True)
    v = V[0].copy()
    if np.abs(rows @ v).max() < 1e-9 * (1 + np.abs(rows).max()):
        # Nothing is left: any direction at right angles to those found.
        basis = np.vstack([*found, np.eye(rows.shape[1])])
        for candidate in basis[len(found) :]:
            for other in found:
                candidate = candidate - (candidate @ other) * other
            if np.linalg.norm(candidate) > 0.1:
                v = candidate
                break
    for _ in range(2):
        for other in found:
            v = v - (v @ other) * other
        v /= np.linalg.norm(v)
    sizes = np.abs(v)
    return v * np.sign(v[np.flatnonzero(sizes >= sizes.max() - 1e-9)[0]])


def fit(X, k):
    if not k <= min(X.shape):
        raise ValueError("k")
    mean = X.mean(axis=0)
    rows, found, variances = X - mean, [], []
    for _ in range(k):
        v = _longest(rows, found)
        along = rows @ v
        found.append(v)
        variances.append(along @ along / (len(X) - 1))
        rows = rows - np.outer(along, v)
    return mean, np.array(found), np.array(variances)


def transform(X, mean, components):
    return np.stack([(X - mean) @ direction for direction in components], axis=1)


def inverse(Z, mean, components):
    rows = np.tile(mean, (len(Z), 1))
    for column, direction in zip(Z.T, components):
        rows += np.outer(column, direction)
    return rows
