"""An empty cluster is left out, so fewer than k centers come back.

The learner must see:
"expected 3 rows of 2 features, shape (3, 2), got (1, 2)"
"every centre stays, whether it has points or not."
"""

import numpy as np


def _squares(points, center):
    return ((points - center) ** 2).sum(axis=1)


def assign(points, centers):
    return np.argmin([_squares(points, center) for center in centers], axis=0)


def update(points, labels, centers):
    return np.array([points[labels == label].mean(axis=0) for label in np.unique(labels)])


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
