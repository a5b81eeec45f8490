"""k-means: into which k groups do these points fall, if nobody says what the groups are?

Two steps take turns: give every point to its nearest centre, move every centre to the mean of its
points.  Neither can raise the inertia, the sum of squared distances from each point to its
centre, so the turns come to rest: in a good place only if they started in one.  k-means++ draws
starting centres far from one another, and a few starts are better than one.

All five functions mean the same: ``points`` are the rows of an (n, d) array, float64 or any integer
dtype, n and d at least 1, finite, at most 1e6 in absolute value; they may repeat.  ``centres`` are
the rows of a (k, d) float64 array, k at least 1.  ``labels`` are n integers, indices of centres.
All are numpy arrays, and arguments stay unchanged.  Distances keep their digits far from the
origin: if all points and centres are near 1e6, places 0.001 apart are still told apart, which takes
float64, and differences before squares.  Use numpy and the standard library only: full grading
refuses scipy, sklearn and torch.

Read: https://scikit-learn.org/stable/modules/clustering.html#k-means
"""

import numpy as np


def assign(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return each point's label: the index of the nearest centre, the lowest if several are.

    Examples
    --------
    >>> assign(np.array([[1, 0], [9, 9], [8, 7]]), np.array([[0.0, 0.0], [9.0, 8.0]])).tolist()
    [0, 1, 1]
    """
    raise NotImplementedError


def update(points: np.ndarray, labels: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Return the new centres: the mean of each label's points, in the order of the centres.

    A centre whose label no point has stays where it is.

    Examples
    --------
    >>> update(np.array([[1, 0], [2, 5]]), np.array([1, 1]), np.array([[7.0, 7.0], [0.0, 0.0]]))
    array([[7. , 7. ],
           [1.5, 2.5]])
    """
    raise NotImplementedError


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
    raise NotImplementedError


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
    raise NotImplementedError


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
    raise NotImplementedError
