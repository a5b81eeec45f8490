"""One-hot products for means, exponential races for draws, recursion for Lloyd's loop."""

import numpy as np


def _wide(array: np.ndarray) -> np.ndarray:
    return np.asarray(array).astype("=f8", order="C")


def assign(points: np.ndarray, centers: np.ndarray) -> np.ndarray:
    points = _wide(points)
    best = np.full(len(points), np.inf)
    labels = np.zeros(len(points), dtype=np.uint32)
    for index, center in enumerate(_wide(centers)):
        gaps = np.square(points - center).sum(axis=1)
        nearer = gaps < best
        best[nearer], labels[nearer] = gaps[nearer], index
    return labels


def update(points: np.ndarray, labels: np.ndarray, centers: np.ndarray) -> np.ndarray:
    centers = _wide(centers)
    member = (np.arange(len(centers))[:, None] == labels[None, :]).astype("f8")
    counts = member.sum(axis=1, keepdims=True)
    means = member @ _wide(points) / np.maximum(counts, 1)
    return np.where(counts > 0, means, centers)


def lloyd(points: np.ndarray, centers: np.ndarray, max_iter: int) -> tuple[np.ndarray, np.ndarray]:
    def steps(centers):
        labels = assign(points, centers)
        yield centers, labels
        while True:
            centers = update(points, labels, centers)
            changed = assign(points, centers)
            yield centers, changed
            if not np.any(changed != labels):
                return
            labels = changed

    result = None
    for number, result in enumerate(steps(_wide(centers))):
        if number >= max_iter:
            break
    return result


def kmeans_plus_plus(points: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    points = _wide(points)
    weights = np.ones(len(points))
    gaps = np.full(len(points), np.inf)
    out = np.empty((k, points.shape[1]))
    for i in range(k):
        if not (weights > 0).any():
            raise ValueError("too few distinct points")
        # The first to ring of alarm clocks with these rates is a draw by weight.
        with np.errstate(divide="ignore"):
            rings = rng.standard_exponential(len(points)) / weights
        out[i] = points[rings.argmin()]
        gaps = np.minimum(gaps, np.square(points - out[i]).sum(axis=1))
        weights = gaps
    return out


def k_means(
    points: np.ndarray, k: int, rng: np.random.Generator, n_init: int, max_iter: int
) -> tuple[np.ndarray, np.ndarray, float]:
    runs = []
    while len(runs) < n_init:
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        runs.append((centers, labels, np.square(_wide(points) - centers[labels]).sum().item()))
    inertias = [inertia for *_, inertia in runs]
    return runs[int(np.argmin(inertias))]
