"""Everything by broadcasting: all squares at once, means by a one-hot product, draws by a running sum."""

import numpy as np


def squares(points, centers):
    return np.sum((points[:, None, :].astype(float) - centers[None, :, :]) ** 2, axis=-1)


def assign(points, centers):
    return squares(points, centers).argmin(1)


def update(points, labels, centers):
    member = labels == np.arange(len(centers))[:, None]
    counts = member.sum(axis=1, keepdims=True)
    means = member.astype(float) @ points / np.where(counts == 0, 1, counts)
    return np.where(counts == 0, centers, means)


def lloyd(points, centers, max_iter):
    updates, centers = 0, centers.astype(float)
    while updates < max_iter:
        moved = update(points, assign(points, centers), centers)
        if (moved == centers).all():
            break
        centers = moved
        updates += 1
    return centers, assign(points, centers)


def kmeans_plus_plus(points, k, rng):
    if k > len(np.unique(points, axis=0)):
        raise ValueError("more centers than distinct points")
    points = np.asarray(points, dtype=float)
    drawn = [int(rng.random() * len(points))]
    for _ in range(k - 1):
        weights = squares(points, points[drawn]).min(axis=1).cumsum()
        drawn.append(np.searchsorted(weights, rng.random() * weights[-1], side="right"))
    return points[drawn]


def k_means(points, k, rng, n_init, max_iter):
    best = None
    for _ in range(n_init):
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = squares(points, centers).min(axis=1).sum()
        if best is None or inertia < best[2]:
            best = centers, labels, inertia
    return best
