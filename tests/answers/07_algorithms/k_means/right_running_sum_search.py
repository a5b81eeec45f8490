"""One row of squares per center by einsum, np.add.at for the sums, draws by searchsorted."""

import numpy as np


def assign(points, centers):
    x = np.asarray(points, dtype=float)
    d = np.empty((len(centers), len(x)))
    for j in range(len(centers)):
        diff = x - centers[j]
        d[j] = np.einsum("ij,ij->i", diff, diff)
    return np.argmin(d, axis=0).astype(np.int32)


def update(points, labels, centers):
    sums = np.zeros(centers.shape)
    np.add.at(sums, labels, points)
    counts = np.bincount(labels, minlength=len(centers))[:, None]
    return np.where(counts > 0, sums / np.maximum(counts, 1), centers)


def lloyd(points, centers, max_iter):
    centers = np.array(centers, dtype=float)
    labels = assign(points, centers)
    for _ in range(max_iter):
        moved = update(points, labels, centers)
        fresh = assign(points, moved)
        stop = (fresh == labels).all()
        centers, labels = moved, fresh
        if stop:
            break
    return centers, labels


def kmeans_plus_plus(points, k, rng):
    if len({tuple(p) for p in points.tolist()}) < k:
        raise ValueError
    x = np.array(points, dtype=float)
    out = np.empty((k, x.shape[1]))
    w = np.ones(len(x))
    near = np.full(len(x), np.inf)
    for j in range(k):
        c = np.cumsum(w)
        out[j] = x[np.searchsorted(c, rng.random() * c[-1], side="right")]
        near = np.minimum(near, ((x - out[j]) ** 2).sum(1))
        w = near
    return out


def k_means(points, k, rng, n_init, max_iter):
    results = [lloyd(points, kmeans_plus_plus(points, k, rng), max_iter) for _ in range(n_init)]
    inertias = [np.linalg.norm(points - c[l]) ** 2 for c, l in results]
    i = int(np.argmin(inertias))
    return (*results[i], inertias[i])
