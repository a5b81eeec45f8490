"""Points that are very close count as one.

The learner must see:
"small is not 0"
"""

import numpy as np


def squares(points, centres):
    differences = points[:, np.newaxis, :].astype(np.float64) - centres
    return (differences**2).sum(axis=2)


def assign(points, centres):
    return squares(points, centres).argmin(axis=1)


def update(points, labels, centres):
    new = centres.copy()
    for j in range(len(centres)):
        mine = points[labels == j]
        if len(mine):
            new[j] = mine.mean(axis=0)
    return new


def lloyd(points, centres, max_iter):
    centres = centres.copy()
    labels = assign(points, centres)
    for _ in range(max_iter):
        centres = update(points, labels, centres)
        new = assign(points, centres)
        if np.array_equal(new, labels):
            break
        labels = new
    return centres, labels


def kmeans_plus_plus(points, k, rng):
    points = points.astype(np.float64)
    chosen = [points[rng.integers(len(points))]]
    nearest = ((points - chosen[0]) ** 2).sum(axis=1)
    while len(chosen) < k:
        if np.allclose(nearest, 0):
            raise ValueError(f"fewer than {k} distinct points")
        i = rng.choice(len(points), p=nearest / nearest.sum())
        chosen.append(points[i])
        nearest = np.minimum(nearest, ((points - points[i]) ** 2).sum(axis=1))
    return np.array(chosen)


def k_means(points, k, rng, n_init, max_iter):
    best = None
    for _ in range(n_init):
        centres, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = float(((points - centres[labels]) ** 2).sum())
        if best is None or inertia < best[2]:
            best = centres, labels, inertia
    return best
