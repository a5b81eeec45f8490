"""k-means, solved as five small functions on top of one: the squared length of each row."""

import numpy as np


def _squared_lengths(vectors: np.ndarray) -> np.ndarray:
    """Return the squared length of each row."""
    return (vectors**2).sum(axis=1)


def assign(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return each point's label: the index of its nearest centre, the lowest of equals.

    >>> assign(np.array([[1, 0], [9, 9]]), np.array([[0.0, 0.0], [9.0, 8.0]])).tolist()
    [0, 1]
    """
    # One center at a time: k times n numbers in memory, never n x k x d.
    return np.argmin([_squared_lengths(points - center) for center in centers], axis=0)


def update(points: np.ndarray, labels: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return the mean of each label's points; a centre without points stays where it is."""
    # A copy in native byte order: the caller's centers stay, whatever their layout.
    moved = centers.astype(np.float64)
    # np.unique gives only labels that some point has: no mean of nothing.
    for label in np.unique(labels):
        moved[label] = points[labels == label].mean(axis=0)
    return moved


def lloyd(points: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (centers, labels) after at most ``max_iter`` updates, until no label changes.

    The labels are those that `assign` gives for the returned centres.
    """
    # A copy: with max_iter 0 this very array is returned, and the caller owns the other.
    centers, labels = centers.astype(np.float64), assign(points, centers)
    for _ in range(max_iter):
        centers = update(points, labels, centers)
        before, labels = labels, assign(points, centers)
        if (labels == before).all():
            break
    return centers, labels


def kmeans_plus_plus(points: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Draw k of the points as starting centres and return them in the order of drawing.

    The first is any point, with equal chances. Then a point's chance is proportional to its
    *squared* distance to the nearest centre so far. Each of several equal points counts.
    Fewer than k distinct points are a ValueError.
    """
    # As float64 from the start: bytes would wrap when two points are subtracted.
    points = points.astype(np.float64)
    centers = points[[rng.integers(len(points))]]
    nearest = _squared_lengths(points - centers)
    while len(centers) < k and nearest.any():
        center = points[rng.choice(len(points), p=nearest / nearest.sum())]
        # A new center can only come nearer; a point that became a center is 0 away for good.
        nearest = np.min([nearest, _squared_lengths(points - center)], axis=0)
        centers = np.vstack([centers, center])
    if len(centers) < k:
        raise ValueError(f"{k} centers need {k} distinct points, and there are {len(centers)}")
    return centers


def k_means(
    points: np.ndarray, k: int, rng: np.random.Generator, n_init: int, max_iter: int
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return (centers, labels, inertia) of the best of ``n_init`` runs, with the least inertia.

    Each run draws by `kmeans_plus_plus`, with its ValueError, and improves by `lloyd`. ``max_iter``
    0 means no update. k and ``n_init`` are at least 1.
    """

    def inertia(centers: np.ndarray, labels: np.ndarray) -> float:
        return float(_squared_lengths(points - centers[labels]).sum())

    runs = [lloyd(points, kmeans_plus_plus(points, k, rng), max_iter) for _ in range(n_init)]
    best = min(runs, key=lambda run: inertia(*run))
    return *best, inertia(*best)
