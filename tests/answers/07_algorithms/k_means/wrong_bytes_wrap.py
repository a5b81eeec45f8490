"""Points that are bytes are subtracted and squared as bytes.

The learner must see:
"there the square of 16 is 2**8 less 2**8, 0."
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
    centres = points[[rng.integers(len(points))]]
    nearest = _squares(points, centres[0])
    while len(centres) < k:
        if not nearest.any():
            raise ValueError(f"{k} centres need {k} distinct points; there are {len(centres)}")
        centre = points[rng.choice(len(points), p=nearest / nearest.sum())]
        nearest = np.minimum(nearest, _squares(points, centre))
        centres = np.vstack([centres, centre])
    return centres.astype(np.float64)


def k_means(points, k, rng, n_init, max_iter):

    def inertia(centres, labels):
        return float(((points - centres[labels]) ** 2).sum())

    runs = [lloyd(points, kmeans_plus_plus(points, k, rng), max_iter) for _ in range(n_init)]
    best = min(runs, key=lambda run: inertia(*run))
    return *best, inertia(*best)
