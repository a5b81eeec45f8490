"""k-means, solved as five small functions on top of one: the squared length of each row."""

import numpy as np


def _squared_lengths(vectors: np.ndarray) -> np.ndarray:
    """Return the squared length of each row."""
    return (vectors**2).sum(axis=1)


def assign(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return each point's label: the index of the nearest centre, the lowest if several are.

    Examples
    --------
    >>> assign(np.array([[1, 0], [9, 9], [8, 7]]), np.array([[0.0, 0.0], [9.0, 8.0]])).tolist()
    [0, 1, 1]
    """
    # One centre at a time: k times n numbers in memory, never n x k x d.
    return np.argmin([_squared_lengths(points - centre) for centre in centres], axis=0)


def update(points: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return the new centres: the mean of each label's points, in the order of the centres.

    A centre whose label no point has stays where it is.

    Examples
    --------
    >>> update(np.array([[1, 0], [2, 5]]), np.array([1, 1]), np.array([[7.0, 7.0], [0.0, 0.0]]))
    array([[7. , 7. ],
           [1.5, 2.5]])
    """
    moved = centres.copy()
    # Only labels that some point has are gone through, so no mean is taken of nothing.
    for label in np.unique(labels):
        moved[label] = points[labels == label].mean(axis=0)
    return moved


def lloyd(points: np.ndarray, centres: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (centres, labels) after updates from the given centres until no label changes.

    There are at most ``max_iter`` updates, which may be 0. A label that changes counts, however
    little the centres move. The labels are always those that `assign` gives for the centres
    returned.

    Examples
    --------
    >>> centres, labels = lloyd(np.array([[0], [2], [9]]), np.array([[2.0], [3.0]]), max_iter=100)
    >>> centres.ravel().tolist(), labels.tolist()
    ([1.0, 9.0], [0, 0, 1])
    """
    labels = assign(points, centres)
    for _ in range(max_iter):
        centres = update(points, labels, centres)
        before, labels = labels, assign(points, centres)
        if (labels == before).all():
            break
    return centres, labels


def kmeans_plus_plus(points: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Draw k of the points as starting centres and return them in the order of drawing.

    Every point is equally likely to be the first. Each next one is a single draw, in which a
    point's probability is proportional to its *squared* distance to the nearest centre drawn
    so far. Points in one place count each: nine have nine times the chance of one. How ``rng`` is
    used is open, but nothing else is random: equal generators draw equal centres.

    Raises
    ------
    ValueError
        If there are fewer than k distinct points.

    Examples
    --------
    >>> centres = kmeans_plus_plus(np.array([[4], [7], [4]]), 2, np.random.default_rng(0))
    >>> sorted(centres.ravel().tolist())
    [4.0, 7.0]
    """
    # As float64 from the start: bytes would wrap when two points are subtracted.
    points = points.astype(np.float64)
    centres = points[[rng.integers(len(points))]]
    nearest = _squared_lengths(points - centres)
    while len(centres) < k and nearest.any():
        centre = points[rng.choice(len(points), p=nearest / nearest.sum())]
        # A new centre can only come nearer; a point that became a centre is 0 away for good.
        nearest = np.min([nearest, _squared_lengths(points - centre)], axis=0)
        centres = np.vstack([centres, centre])
    if len(centres) < k:
        raise ValueError(f"{k} centres need {k} distinct points, and there are {len(centres)}")
    return centres


def k_means(
    points: np.ndarray, k: int, rng: np.random.Generator, n_init: int, max_iter: int
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return (centres, labels, inertia) of the best of ``n_init`` runs, that of least inertia.

    Each run draws centres of its own by `kmeans_plus_plus` and improves them by `lloyd`, with
    ``max_iter`` updates at most. The inertia, a float, is that of the centres and labels
    returned. ``n_init`` is at least 1. Nothing but ``rng`` is random: equal generators give equal
    results.

    Raises
    ------
    ValueError
        If there are fewer than k distinct points.

    Examples
    --------
    >>> points, rng = np.array([[0], [20], [1], [21], [40]]), np.random.default_rng(0)
    >>> centres, labels, inertia = k_means(points, 3, rng, n_init=10, max_iter=100)
    >>> sorted(centres.ravel().tolist()), inertia
    ([0.5, 20.5, 40.0], 1.0)
    """

    def inertia(centres: np.ndarray, labels: np.ndarray) -> float:
        return float(_squared_lengths(points - centres[labels]).sum())

    runs = [lloyd(points, kmeans_plus_plus(points, k, rng), max_iter) for _ in range(n_init)]
    best = min(runs, key=lambda run: inertia(*run))
    return *best, inertia(*best)
