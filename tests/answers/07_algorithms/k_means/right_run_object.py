"""A named tuple for a run, which is compared by its inertia; np.add.at for the sums."""

from typing import NamedTuple

import numpy as np


class Run(NamedTuple):
    centres: np.ndarray
    labels: np.ndarray
    inertia: float


class Placement(NamedTuple):
    centres: np.ndarray
    labels: np.ndarray


def _distances(points, centres):
    return np.stack([np.linalg.norm(points - centre, axis=1) for centre in centres], axis=1)


def assign(points, centres):
    return np.argmin(_distances(points, centres), axis=1)


def update(points, labels, centres):
    totals = np.zeros_like(centres)
    counts = np.zeros(len(centres))
    np.add.at(totals, labels, points)
    np.add.at(counts, labels, 1)
    return np.divide(totals, counts[:, None], out=centres.copy(), where=counts[:, None] > 0)


def lloyd(points, centres, max_iter):
    place = Placement(centres, assign(points, centres))
    for _ in range(max_iter):
        moved = update(points, place.labels, place.centres)
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
        centres, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = (_distances(points, centres)[range(len(points)), labels] ** 2).sum()
        runs.append(Run(centres, labels, inertia))
    return min(runs, key=lambda run: run.inertia)
