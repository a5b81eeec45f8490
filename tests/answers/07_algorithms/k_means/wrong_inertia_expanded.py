"""The inertia is made of squares that cancel.

The learner must see:
"take differences first"
"""

import numpy as np


def squares(points, centers):
    differences = points[:, np.newaxis, :].astype(np.float64) - centers
    return (differences**2).sum(axis=2)


def assign(points, centers):
    return squares(points, centers).argmin(axis=1)


def update(points, labels, centers):
    new = centers.copy()
    for j in range(len(centers)):
        mine = points[labels == j]
        if len(mine):
            new[j] = mine.mean(axis=0)
    return new


def lloyd(points, centers, max_iter):
    centers = centers.copy()
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
        raise ValueError(f"fewer than {k} distinct points")
    points = points.astype(np.float64)
    chosen = [points[rng.integers(len(points))]]
    nearest = ((points - chosen[0]) ** 2).sum(axis=1)
    while len(chosen) < k:
        i = rng.choice(len(points), p=nearest / nearest.sum())
        chosen.append(points[i])
        nearest = np.minimum(nearest, ((points - points[i]) ** 2).sum(axis=1))
    return np.array(chosen)


def k_means(points, k, rng, n_init, max_iter):
    best = None
    for _ in range(n_init):
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        own = centers[labels]
        x = points.astype(np.float64)
        terms = (x * x).sum(axis=1) - 2 * (x * own).sum(axis=1) + (own * own).sum(axis=1)
        inertia = float(np.maximum(terms, 0).sum())
        if best is None or inertia < best[2]:
            best = centers, labels, inertia
    return best
