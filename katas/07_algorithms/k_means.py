"""k-means: which k groups do these points form?

Two steps take turns: each point joins its nearest centre, each centre moves to the mean of its
points. Neither raises the inertia, the sum of squared distances to one's own centre. Where you
start decides where you end: k-means++ draws centres far apart.

``points`` is (n, d), and distinct points are at least 1e-9 apart. ``centers`` is float64, (k, d).
``labels`` holds n indices of centres, in any integer dtype. Not allowed here: scipy, sklearn,
torch.

Read: https://scikit-learn.org/stable/modules/clustering.html#k-means
House rules: README.md of this chapter
"""

import numpy as np


def assign(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return each point's label: the index of its nearest centre, the lowest of equals.

    >>> assign(np.array([[1, 0], [9, 9]]), np.array([[0.0, 0.0], [9.0, 8.0]])).tolist()
    [0, 1]
    """
    raise NotImplementedError


def update(points: np.ndarray, labels: np.ndarray, centers: np.ndarray) -> np.ndarray:
    """Return the mean of each label's points; a centre without points stays where it is."""
    raise NotImplementedError


def lloyd(points: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray]:
    """Return (centers, labels) after at most ``max_iter`` updates, until no label changes.

    The labels are those that `assign` gives for the returned centres.
    """
    raise NotImplementedError


def kmeans_plus_plus(points: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Draw k of the points as starting centres and return them in the order of drawing.

    The first is any point, with equal chances. Then a point's chance is proportional to its
    *squared* distance to the nearest centre so far. Each of several equal points counts.
    Fewer than k distinct points are a ValueError.
    """
    raise NotImplementedError


def k_means(
    points: np.ndarray, k: int, rng: np.random.Generator, n_init: int, max_iter: int
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return (centers, labels, inertia) of the best of ``n_init`` runs, with the least inertia.

    Each run draws by `kmeans_plus_plus`, with its ValueError, and improves by `lloyd`. ``max_iter``
    0 means no update. k and ``n_init`` are at least 1.
    """
    raise NotImplementedError
