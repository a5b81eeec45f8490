"""Loops over lists, as one would write it without numpy; arrays only come in and go out."""

import math

import numpy as np


def nearest(point, centres):
    distances = [math.dist(point, centre) for centre in centres]
    return distances.index(min(distances))


def assign(points, centres):
    centres = centres.tolist()
    return np.array([nearest(point, centres) for point in points.tolist()], dtype=np.int64)


def update(points, labels, centres):
    clusters = [[] for _ in centres]
    for point, label in zip(points.tolist(), labels.tolist()):
        clusters[label].append(point)
    return np.array(
        [
            [math.fsum(column) / len(cluster) for column in zip(*cluster)] if cluster else old
            for cluster, old in zip(clusters, centres.tolist())
        ],
        dtype=float,
    )


def lloyd(points, centres, max_iter):
    labels = assign(points, centres)
    if max_iter == 0:
        return centres.copy(), labels
    moved = update(points, labels, centres)
    if assign(points, moved).tolist() == labels.tolist():
        return moved, labels
    return lloyd(points, moved, max_iter - 1)


def kmeans_plus_plus(points, k, rng):
    rows = points.astype(float).tolist()
    drawn = [rows[rng.choice(len(rows))]]
    while len(drawn) < k:
        weights = [min(math.dist(row, centre) for centre in drawn) ** 2 for row in rows]
        total = sum(weights)
        if total == 0:
            raise ValueError("too few distinct points")
        left = rng.uniform(0, total)
        for row, weight in zip(rows, weights):
            left -= weight
            if left < 0:
                break
        drawn.append(row)
    return np.array(drawn)


def k_means(points, k, rng, n_init, max_iter):
    def one_run():
        centres, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = math.fsum(
            math.dist(point, centres[label]) ** 2 for point, label in zip(points.tolist(), labels)
        )
        return inertia, centres, labels

    inertia, centres, labels = sorted((one_run() for _ in range(n_init)), key=lambda run: run[0])[0]
    return centres, labels, inertia
