"""The first centre is always the first point.

The learner must see:
"of 1,000 first centres each of the 5 points should be about 200 (120 to 280 pass); got [1000, 0, 0, 0, 0]"
"is the first point always taken"
"""

import numpy as np


def _squares(points, centre):
    return ((points - centre) ** 2).sum(axis=1)


def assign(points, centres):
    return np.argmin([_squares(points, centre) for centre in centres], axis=0)


def update(points, labels, centres):
    moved = centres.copy()
    for label in np.unique(labels):
        moved[label] = points[labels == label].mean(axis=0)
    return moved


def lloyd(points, centres, max_iter):
    labels = assign(points, centres)
    for _ in range(max_iter):
        centres = update(points, labels, centres)
        before, labels = labels, assign(points, centres)
        if np.array_equal(labels, before):
            break
    return centres, labels


def kmeans_plus_plus(points, k, rng):
    points = points.astype(np.float64)
    centres = points[[0]]
    nearest = _squares(points, centres[0])
    while len(centres) < k:
        if not nearest.any():
            raise ValueError(f"{k} centres need {k} distinct points; there are {len(centres)}")
        centre = points[rng.choice(len(points), p=nearest / nearest.sum())]
        nearest = np.minimum(nearest, _squares(points, centre))
        centres = np.vstack([centres, centre])
    return centres


def k_means(points, k, rng, n_init, max_iter):

    def inertia(centres, labels):
        return float(((points - centres[labels]) ** 2).sum())

    runs = [lloyd(points, kmeans_plus_plus(points, k, rng), max_iter) for _ in range(n_init)]
    best = min(runs, key=lambda run: inertia(*run))
    return *best, inertia(*best)
