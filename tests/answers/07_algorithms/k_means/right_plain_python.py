"""Loops over lists, as one would write it without numpy; arrays only come in and go out."""

import math

import numpy as np


def nearest(point, centers):
    distances = [math.dist(point, center) for center in centers]
    return distances.index(min(distances))


def assign(points, centers):
    centers = centers.tolist()
    return np.array([nearest(point, centers) for point in points.tolist()], dtype=np.int64)


def update(points, labels, centers):
    clusters = [[] for _ in centers]
    for point, label in zip(points.tolist(), labels.tolist()):
        clusters[label].append(point)
    return np.array(
        [
            [math.fsum(column) / len(cluster) for column in zip(*cluster)] if cluster else old
            for cluster, old in zip(clusters, centers.tolist())
        ],
        dtype=float,
    )


def lloyd(points, centers, max_iter):
    labels = assign(points, centers)
    if max_iter == 0:
        return np.array(centers.tolist()), labels
    moved = update(points, labels, centers)
    if assign(points, moved).tolist() == labels.tolist():
        return moved, labels
    return lloyd(points, moved, max_iter - 1)


def kmeans_plus_plus(points, k, rng):
    rows = points.astype(float).tolist()
    drawn = [rows[rng.choice(len(rows))]]
    while len(drawn) < k:
        weights = [min(math.dist(row, center) for center in drawn) ** 2 for row in rows]
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
        centers, labels = lloyd(points, kmeans_plus_plus(points, k, rng), max_iter)
        inertia = math.fsum(
            math.dist(point, centers[label]) ** 2 for point, label in zip(points.tolist(), labels)
        )
        return inertia, centers, labels

    inertia, centers, labels = sorted((one_run() for _ in range(n_init)), key=lambda run: run[0])[0]
    return centers, labels, inertia
