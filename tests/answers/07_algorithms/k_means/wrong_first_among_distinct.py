"""The first center is drawn among distinct points, so that repeats lose their weight.

The learner must see:
"About 200: the draw was among distinct points."
"""

import numpy as np


def _d2(points, centers):
    return ((points[:, None, :].astype(np.float64) - centers[None]) ** 2).sum(axis=2)


def assign(points, centers):
    return _d2(points, centers).argmin(axis=1)


def update(points, labels, centers):
    new = centers.copy()
    for k in range(len(centers)):
        mine = points[labels == k]
        if len(mine):
            new[k] = mine.mean(axis=0)
    return new


def lloyd(points, centers, max_iter):
    labels = assign(points, centers)
    for _ in range(max_iter):
        centers = update(points, labels, centers)
        new = assign(points, centers)
        if np.array_equal(new, labels):
            break
        labels = new
    return centers, labels


def kmeans_plus_plus(points, k, rng):
    if len(np.unique(points, axis=0)) < k:
        raise ValueError("fewer than k distinct points")
    points = points.astype(np.float64)
    u = np.unique(points, axis=0)
    centers = u[[rng.integers(len(u))]]
    while len(centers) < k:
        d2 = _d2(points, centers).min(axis=1)
        centers = np.vstack([centers, points[rng.choice(len(points), p=d2 / d2.sum())]])
    return centers


def k_means(points, k, rng, n_init, max_iter):
    best = None
    for _ in range(n_init):
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = float(((points - centers[labels]) ** 2).sum())
        if best is None or inertia < best[2]:
            best = centers, labels, inertia
    return best
