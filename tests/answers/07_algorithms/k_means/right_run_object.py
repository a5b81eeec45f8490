"""A named tuple for a run, which is compared by its inertia; np.add.at for the sums."""

from typing import NamedTuple

import numpy as np


class Run(NamedTuple):
    centers: np.ndarray
    labels: np.ndarray
    inertia: float


class Placement(NamedTuple):
    centers: np.ndarray
    labels: np.ndarray


def _distances(points, centers):
    return np.stack([np.linalg.norm(points - center, axis=1) for center in centers], axis=1)


def assign(points, centers):
    return np.argmin(_distances(points, centers), axis=1)


def update(points, labels, centers):
    totals = np.zeros(centers.shape)
    counts = np.zeros(len(centers))
    np.add.at(totals, labels, points)
    np.add.at(counts, labels, 1)
    return np.divide(totals, counts[:, None], out=centers.astype(float), where=counts[:, None] > 0)


def lloyd(points, centers, max_iter):
    place = Placement(centers.astype(float), assign(points, centers))
    for _ in range(max_iter):
        moved = update(points, place.labels, place.centers)
        after = Placement(moved, assign(points, moved))
        if not np.any(after.labels != place.labels):
            return after
        place = after
    return place


def kmeans_plus_plus(points, k, rng):
    places, counts = np.unique(points, axis=0, return_counts=True)
    places = places.astype(float)
    if len(places) < k:
        raise ValueError("more clusters than distinct points")
    weights = counts.astype(float)
    chosen = []
    for _ in range(k):
        chosen.append(rng.choice(places, p=weights / weights.sum()))
        weights = counts * _distances(places, chosen).min(axis=1) ** 2
    return np.stack(chosen)


def k_means(points, k, rng, n_init, max_iter):
    runs = []
    for _ in range(n_init):
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = (_distances(points, centers)[range(len(points)), labels] ** 2).sum()
        runs.append(Run(centers, labels, inertia))
    return min(runs, key=lambda run: run.inertia)
