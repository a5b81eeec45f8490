"""Distances come from products of matrices; the mean is taken off first, which helps only for near points.

The learner must see:
"assign(…)['labels']"
"""

import numpy as np


def squares(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return the squared distance of each point to each centre, (n, k)."""
    columns = [((points - center) ** 2).sum(axis=1) for center in centers]
    return np.stack(columns, axis=1)


def assign(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    # Seen from the middle all numbers are small, so that their squares lose no digits.
    middle = np.asarray(points, dtype=np.float64).mean(axis=0)
    points, centers = points - middle, centers - middle
    return (np.sum(centers**2, axis=1) - 2 * points @ centers.T).argmin(axis=1)


def update(points: np.ndarray, labels: np.ndarray, centers: np.ndarray) -> np.ndarray:
    points = np.asarray(points, dtype=np.float64)
    moved = np.array(centers, dtype=np.float64)
    for label in np.unique(labels):
        moved[label] = points[labels == label].mean(axis=0)
    return moved


def lloyd(points: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray]:
    centers = np.array(centers, dtype=np.float64)
    labels = assign(points, centers)
    for _ in range(max_iter):
        centers = update(points, labels, centers)
        before, labels = labels, assign(points, centers)
        if np.array_equal(before, labels):
            break
    return centers, labels


def kmeans_plus_plus(points: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    points = np.array(points, dtype=np.float64)
    chosen = [rng.integers(len(points))]
    gaps = squares(points, points[chosen])[:, 0]
    while len(chosen) < k:
        if not gaps.any():
            raise ValueError(f"fewer than {k} distinct points")
        chosen.append(rng.choice(len(points), p=gaps / gaps.sum()))
        gaps = np.minimum(gaps, squares(points, points[chosen[-1:]])[:, 0])
    return points[chosen]


def k_means(
    points: np.ndarray, k: int, rng: np.random.Generator, n_init: int, max_iter: int
) -> tuple[np.ndarray, np.ndarray, float]:
    best = None
    for _ in range(n_init):
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = float(((points - centers[labels]) ** 2).sum())
        if best is None or inertia < best[2]:
            best = centers, labels, inertia
    return best
