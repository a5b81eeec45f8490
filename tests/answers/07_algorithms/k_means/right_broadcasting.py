"""Everything by broadcasting: all squares at once, means by a one-hot product, draws by a running sum."""

import numpy as np


def squares(points, centres):
    return np.sum((points[:, None, :].astype(float) - centres[None, :, :]) ** 2, axis=-1)


def assign(points, centres):
    return squares(points, centres).argmin(1)


def update(points, labels, centres):
    member = labels == np.arange(len(centres))[:, None]
    counts = member.sum(axis=1, keepdims=True)
    means = member.astype(float) @ points / np.where(counts == 0, 1, counts)
    return np.where(counts == 0, centres, means)


def lloyd(points, centres, max_iter):
    updates = 0
    while updates < max_iter:
        moved = update(points, assign(points, centres), centres)
        if (moved == centres).all():
            break
        centres = moved
        updates += 1
    return centres, assign(points, centres)


def kmeans_plus_plus(points, k, rng):
    if k > len(np.unique(points, axis=0)):
        raise ValueError("more centres than distinct points")
    points = np.asarray(points, dtype=float)
    drawn = [int(rng.random() * len(points))]
    for _ in range(k - 1):
        weights = squares(points, points[drawn]).min(axis=1).cumsum()
        drawn.append(np.searchsorted(weights, rng.random() * weights[-1], side="right"))
    return points[drawn]


def k_means(points, k, rng, n_init, max_iter):
    best = None
    for _ in range(n_init):
        centres, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = squares(points, centres).min(axis=1).sum()
        if best is None or inertia < best[2]:
            best = centres, labels, inertia
    return best
