"""Starts are drawn among the first 500 rows, for speed.

The learner must see:
"Are some rows never looked at?"
"""

import numpy as np


def _squares(points, centers):
    points, centers = np.asarray(points, np.float64), np.asarray(centers, np.float64)
    return ((points[:, None] - centers) ** 2).sum(axis=2)


def assign(points, centers):
    return _squares(points, centers).argmin(axis=1)


def update(points, labels, centers):
    moved = np.array(centers, dtype=np.float64)
    for label in range(len(centers)):
        mine = points[labels == label]
        if len(mine):
            moved[label] = mine.mean(axis=0, dtype=np.float64)
    return moved


def lloyd(points, centers, max_iter):
    centers = np.array(centers, dtype=np.float64)
    labels = assign(points, centers)
    for _ in range(max_iter):
        centers = update(points, labels, centers)
        after = assign(points, centers)
        if (after == labels).all():
            break
        labels = after
    return centers, labels


def kmeans_plus_plus(points, k, rng):
    points = np.array(points, dtype=np.float64)
    if len(np.unique(points, axis=0)) < k:
        raise ValueError("fewer distinct points than centres")
    if len(points) > 500 and len(np.unique(points[:500], axis=0)) >= k:
        points = points[:500]
    chosen = [int(rng.integers(len(points)))]
    while len(chosen) < k:
        squares = _squares(points, points[chosen]).min(axis=1)
        chosen.append(int(rng.choice(len(points), p=squares / squares.sum())))
    return points[chosen]


def k_means(points, k, rng, n_init, max_iter):
    best = None
    for _ in range(n_init):
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = float(_squares(points, centers)[np.arange(len(points)), labels].sum())
        if best is None or inertia < best[2]:
            best = centers, labels, inertia
    return best
