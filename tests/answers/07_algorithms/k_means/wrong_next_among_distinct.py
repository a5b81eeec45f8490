"""Each next centre is drawn among distinct points, so that repeats lose their weight.

The learner must see:
"About 267: the next centre was drawn among distinct places"
"""

import numpy as np


def _d2(points, centres):
    return ((points[:, None, :].astype(np.float64) - centres[None]) ** 2).sum(axis=2)


def assign(points, centres):
    return _d2(points, centres).argmin(axis=1)


def update(points, labels, centres):
    new = centres.copy()
    for k in range(len(centres)):
        mine = points[labels == k]
        if len(mine):
            new[k] = mine.mean(axis=0)
    return new


def lloyd(points, centres, max_iter):
    labels = assign(points, centres)
    for _ in range(max_iter):
        centres = update(points, labels, centres)
        new = assign(points, centres)
        if np.array_equal(new, labels):
            break
        labels = new
    return centres, labels


def kmeans_plus_plus(points, k, rng):
    if len(np.unique(points, axis=0)) < k:
        raise ValueError("fewer than k distinct points")
    points = points.astype(np.float64)
    centres = points[[rng.integers(len(points))]]
    points = np.unique(points, axis=0)
    while len(centres) < k:
        d2 = _d2(points, centres).min(axis=1)
        centres = np.vstack([centres, points[rng.choice(len(points), p=d2 / d2.sum())]])
    return centres


def k_means(points, k, rng, n_init, max_iter):
    best = None
    for _ in range(n_init):
        centres, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = float(((points - centres[labels]) ** 2).sum())
        if best is None or inertia < best[2]:
            best = centres, labels, inertia
    return best
