"""Activations after 1, 5, 10 and 20 layers: where all lie at 0 or at the ends, nothing learns."""

import numpy as np

LAYERS = (1, 5, 10, 20)
WIDTH = 200


def data():
    return {"x": np.random.default_rng(0).normal(size=(40, WIDTH))}


def see(kata, x):
    found = {}
    bends = {"he": lambda x: np.maximum(x, 0), "xavier": np.tanh}
    edges = {"he": np.linspace(0, 4, 41), "xavier": np.linspace(-1, 1, 41)}
    for name, bend in bends.items():
        rng, at, counts = np.random.default_rng(1), x, []
        for layer in range(1, LAYERS[-1] + 1):
            at = bend(at @ getattr(kata, name)(WIDTH, WIDTH, rng))
            if layer in LAYERS:
                counts.append(np.histogram(at, edges[name])[0] / at.size)
        found[name] = counts
    return found


def draw(panel, seen, x):
    ranges = {"he": np.linspace(0, 4, 41)[:-1], "xavier": np.linspace(-1, 1, 41)[:-1]}
    for ax, (name, counts) in zip(panel.subplots(1, 2), seen.items(), strict=True):
        for layer, shares in zip(LAYERS, counts, strict=True):
            ax.step(ranges[name], shares, where="post", label=f"layer {layer}")
        ax.set(title={"he": "he, ReLU", "xavier": "xavier, tanh"}[name], ylim=(0, 0.2))
        ax.legend(frameon=False)
