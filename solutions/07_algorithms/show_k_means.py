"""Five clouds of points in the colours of their clusters, each cluster's centre a black cross."""

import numpy as np

CLOUDS = 5


def data():
    rng = np.random.default_rng(2)
    middles = np.array([[0, 0], [4, 1], [1.5, 4.5], [8, 5], [9, 0]])
    spreads = np.array([0.5, 0.8, 0.6, 0.9, 0.5])
    points = [rng.normal(m, s, (60, 2)) for m, s in zip(middles, spreads, strict=True)]
    return {"points": np.concatenate(points)}


def see(kata, points):
    rng = np.random.default_rng(0)
    centres, labels, inertia = kata.k_means(points, CLOUDS, rng, n_init=3, max_iter=50)
    return {"centres": centres, "labels": labels, "inertia": float(inertia)}


def draw(panel, seen, points):
    axes = panel.subplots()
    for label in range(CLOUDS):
        members = points[seen["labels"] == label]
        axes.scatter(members[:, 0], members[:, 1], 9, marker="osD^v"[label])
    centres = seen["centres"]
    axes.plot(centres[:, 0], centres[:, 1], "kx", markersize=10, markeredgewidth=3)
    axes.set_title(f"inertia {seen['inertia']:.1f}")
    low, high = points.min(axis=0) - 1, points.max(axis=0) + 1
    axes.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]), xticks=[], yticks=[])
