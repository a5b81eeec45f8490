"""Squares expanded around the mean of the points, sums by bincount, draws as a race of exponentials."""

import numpy as np


def _scores(points, centres):
    """Squared distances but for |x|^2, which is the same for all centres of a point."""
    origin = points.mean(axis=0)
    points, centres = points - origin, centres - origin
    return np.einsum("kd,kd->k", centres, centres) - 2 * points @ centres.T


def assign(points, centres):
    return _scores(points, centres).argmin(axis=1).astype(np.int32)


def update(points, labels, centres):
    counts = np.bincount(labels, minlength=len(centres))
    sums = np.stack(
        [np.bincount(labels, weights=x, minlength=len(centres)) for x in points.T], axis=1
    )
    full = counts > 0
    moved = np.array(centres)
    moved[full] = sums[full] / counts[full, None]
    return moved


def lloyd(points, centres, max_iter):
    labels = None
    for turn in range(max_iter + 1):
        new = assign(points, centres)
        if turn == max_iter or (labels is not None and (new == labels).all()):
            return centres, new
        labels = new
        centres = update(points, labels, centres)


def kmeans_plus_plus(points, k, rng):
    points = np.float64(points)
    weights = np.ones(len(points))
    centres = np.empty((k, points.shape[1]))
    for i in range(k):
        if not (weights > 0).any():
            raise ValueError(f"no point is left for centre {i}")
        with np.errstate(divide="ignore"):
            winner = np.argmin(rng.exponential(size=len(points)) / weights)
        centres[i] = points[winner]
        squares = ((points - centres[i]) ** 2).sum(axis=1)
        weights = squares if i == 0 else np.minimum(weights, squares)
    return centres


def k_means(points, k, rng, n_init, max_iter):
    runs = []
    for child in rng.spawn(n_init):
        centres, labels = lloyd(points, kmeans_plus_plus(points, k, child), max_iter)
        runs.append((float(np.square(points - centres[labels]).sum()), centres, labels))
    inertia, centres, labels = runs[np.argmin([run[0] for run in runs])]
    return centres, labels, inertia
