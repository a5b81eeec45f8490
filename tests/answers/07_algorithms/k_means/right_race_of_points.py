"""Loops with exact sums, labels uint32, centers in Fortran order, each draw a race of exponentials."""

import math

import numpy as np


def _sq(a, b):
    return math.fsum((float(u) - float(v)) ** 2 for u, v in zip(a, b))


def assign(points, centers):
    out = []
    for p in points.tolist():
        best, at = None, 0
        for j, c in enumerate(centers.tolist()):
            d = _sq(p, c)
            if best is None or d < best:
                best, at = d, j
        out.append(at)
    return np.array(out, dtype=np.uint32)


def update(points, labels, centers):
    members = {}
    for p, l in zip(points.tolist(), labels.tolist()):
        members.setdefault(l, []).append(p)
    rows = []
    for j, c in enumerate(centers.tolist()):
        rows.append([math.fsum(col) / len(members[j]) for col in zip(*members[j])] if j in members else c)
    return np.asfortranarray(np.array(rows, dtype=np.float64))


def lloyd(points, centers, max_iter):
    old = None
    centers = centers.astype(np.float64)
    labels = assign(points, centers)
    done = 0
    while done < max_iter and (old is None or (old != labels).any()):
        old = labels
        centers = update(points, labels, centers)
        labels = assign(points, centers)
        done += 1
    return centers, labels


def kmeans_plus_plus(points, k, rng):
    rows = points.tolist()
    chosen = [rows[int(np.argmin(rng.exponential(size=len(rows))))]]
    for _ in range(k - 1):
        weights = [min(_sq(p, c) for c in chosen) for p in rows]
        if max(weights) == 0:
            raise ValueError("too few distinct points")
        race = [(rng.exponential() / w, i) for i, w in enumerate(weights) if w > 0]
        chosen.append(rows[min(race)[1]])
    return np.array(chosen, dtype=float)


def k_means(points, k, rng, n_init, max_iter):
    runs = []
    for child in rng.spawn(n_init):
        c, l = lloyd(points, kmeans_plus_plus(points, k, child), max_iter)
        runs.append((math.fsum(_sq(p, c[j]) for p, j in zip(points.tolist(), l)), c, l))
    inertia, c, l = min(runs, key=lambda r: r[0])
    return c, l, inertia
