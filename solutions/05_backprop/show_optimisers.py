"""Four ways down a long, narrow valley: plain SGD, momentum, Adam, and AdamW with decay."""

import numpy as np

STEPS = 60
WAYS = {
    "SGD": ("SGD", {"learning_rate": 0.035}),
    "momentum": ("SGD", {"learning_rate": 0.01, "momentum": 0.85}),
    "Adam": ("AdamW", {"learning_rate": 0.15}),
    "AdamW, decay": ("AdamW", {"learning_rate": 0.15, "weight_decay": 0.5}),
}


def data():
    return {"start": np.array([-3.5, 1.5]), "curvature": np.array([1.0, 50.0])}


def see(kata, start, curvature):
    paths = {}
    for name, (kind, how) in WAYS.items():
        w = start.copy()
        optimiser, path = getattr(kata, kind)([w], **how), [w.copy()]
        for _ in range(STEPS):
            optimiser.step([curvature * (w - [1.0, 0.0])])
            path.append(w.copy())
        paths[name] = np.array(path)
    return paths


def draw(panel, seen, start, curvature):
    axes = panel.subplots()
    x, y = np.meshgrid(np.linspace(-4, 3, 80), np.linspace(-2, 2, 80))
    loss = (curvature[0] * (x - 1) ** 2 + curvature[1] * y**2) / 2
    axes.contour(x, y, loss, levels=np.geomspace(0.3, 100, 12), colors="lightgray")
    for name, path in seen.items():
        axes.plot(*path.clip(-5, 5).T, ".-", markersize=3, linewidth=1, label=name)
    axes.set(xlim=(-4, 3), ylim=(-2, 2))
    axes.legend(frameon=False, loc="lower left")
