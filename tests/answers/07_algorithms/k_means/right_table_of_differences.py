"""All differences in one table, squared by einsum; sums by bincount, draws as a race of exponentials."""

import numpy as np


def assign(points, centers):
    apart = points[:, np.newaxis] - centers
    return np.einsum("nkd,nkd->nk", apart, apart).argmin(axis=1).astype(np.int32)


def update(points, labels, centers):
    counts = np.bincount(labels, minlength=len(centers))
    sums = np.stack(
        [np.bincount(labels, weights=x, minlength=len(centers)) for x in points.T], axis=1
    )
    full = counts > 0
    moved = np.array(centers, dtype=np.float64)
    moved[full] = sums[full] / counts[full, None]
    return moved


def lloyd(points, centers, max_iter):
    labels, centers = None, np.array(centers, dtype=np.float64)
    for turn in range(max_iter + 1):
        new = assign(points, centers)
        if turn == max_iter or (labels is not None and (new == labels).all()):
            return centers, new
        labels = new
        centers = update(points, labels, centers)


def kmeans_plus_plus(points, k, rng):
    points = np.float64(points)
    weights = np.ones(len(points))
    centers = np.empty((k, points.shape[1]))
    for i in range(k):
        if not (weights > 0).any():
            raise ValueError(f"no point is left for center {i}")
        with np.errstate(divide="ignore"):
            winner = np.argmin(rng.exponential(size=len(points)) / weights)
        centers[i] = points[winner]
        squares = ((points - centers[i]) ** 2).sum(axis=1)
        weights = squares if i == 0 else np.minimum(weights, squares)
    return centers


def k_means(points, k, rng, n_init, max_iter):
    runs = []
    for child in rng.spawn(n_init):
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, child), max_iter)
        runs.append((float(np.square(points - centers[labels]).sum()), centers, labels))
    inertia, centers, labels = runs[np.argmin([run[0] for run in runs])]
    return centers, labels, inertia
