"""Nine clouds of points in the colors of their clusters, each cluster's center a black cross."""

import numpy as np

CLOUDS = 9


def data():
    rng = np.random.default_rng(2)
    middles = np.stack(np.meshgrid([0, 4, 8], [0, 4, 8]), axis=-1).reshape(-1, 2)
    spreads = np.linspace(0.4, 0.8, CLOUDS)
    points = [rng.normal(m, s, (40, 2)) for m, s in zip(middles, spreads, strict=True)]
    return {"points": np.concatenate(points)}


def see(kata, points):
    rng = np.random.default_rng(0)
    centers, labels, inertia = kata.k_means(points, CLOUDS, rng, n_init=6, max_iter=50)
    return {"centers": centers, "labels": labels, "inertia": float(inertia)}


def draw(panel, seen, points):
    axes = panel.subplots()
    centers = seen["centers"]
    # The order of clusters is chance; colors by place make two pictures comparable.
    for place, label in enumerate(np.lexsort((centers[:, 0].round(), centers[:, 1].round()))):
        x, y = points[seen["labels"] == label].T
        axes.scatter(x, y, 9, color=f"C{place % 10}", marker="osD^v<>pX"[place % 9])
    axes.plot(centers[:, 0], centers[:, 1], "kx", markersize=10, markeredgewidth=3)
    axes.set_title(f"inertia {seen['inertia']:.1f}")
    low, high = points.min(axis=0) - 1, points.max(axis=0) + 1
    axes.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]), xticks=[], yticks=[])
