"""Centers take the dtype of whole-number points and lose their fractions.

The learner must see:
"expected dtype float64, got int64. Means of whole numbers need not be whole"
"""

import numpy as np


def _squares(points, center):
    return ((points - center) ** 2).sum(axis=1)


def assign(points, centers):
    return np.argmin([_squares(points, center) for center in centers], axis=0)


def update(points, labels, centers):
    moved = centers.astype(points.dtype)
    for label in np.unique(labels):
        moved[label] = points[labels == label].mean(axis=0)
    return moved


def lloyd(points, centers, max_iter):
    labels = assign(points, centers)
    for _ in range(max_iter):
        centers = update(points, labels, centers)
        before, labels = labels, assign(points, centers)
        if np.array_equal(labels, before):
            break
    return centers, labels


def kmeans_plus_plus(points, k, rng):
    points = points.astype(np.float64)
    centers = points[[rng.integers(len(points))]]
    nearest = _squares(points, centers[0])
    while len(centers) < k:
        if not nearest.any():
            raise ValueError(f"{k} centers need {k} distinct points; there are {len(centers)}")
        center = points[rng.choice(len(points), p=nearest / nearest.sum())]
        nearest = np.minimum(nearest, _squares(points, center))
        centers = np.vstack([centers, center])
    return centers


def k_means(points, k, rng, n_init, max_iter):

    def inertia(centers, labels):
        return float(((points - centers[labels]) ** 2).sum())

    runs = [lloyd(points, kmeans_plus_plus(points, k, rng), max_iter) for _ in range(n_init)]
    best = min(runs, key=lambda run: inertia(*run))
    return *best, inertia(*best)
