"""What reaches a unit with and without batch norm, and what dropout leaves of an image."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "mnist_5k.npz"


def data():
    rng = np.random.default_rng(0)
    with np.load(FILE) as file:
        image = file["x_test"][3] / 255
    return {"x": rng.gamma(2, 3, (2000, 1)), "image": image}


def see(kata, x, image):
    norm, dropout = kata.BatchNorm(1), kata.Dropout(0.5, np.random.default_rng(0))
    y = norm.forward(x, training=True)
    for _ in range(30):
        norm.forward(x, training=True)
    return {
        "training": y,
        "later": norm.forward(x, training=False),
        "dropped": [dropout.forward(image, training=training) for training in (True, True, False)],
    }


def draw(panel, seen, x, image):
    left, right = panel.subfigures(1, 2)
    axes = left.subplots()
    edges = np.linspace(-4, 16, 61)
    for name, numbers in (("x", x), ("training", seen["training"]), ("later", seen["later"])):
        axes.hist(np.ravel(numbers), edges, histtype="step", label=name)
    axes.legend(frameon=False)
    for ax, name, kept in zip(
        right.subplots(1, 3), ("training", "again", "later"), seen["dropped"], strict=True
    ):
        ax.imshow(kept, cmap="gray_r", vmin=0, vmax=2)
        ax.set_title(name)
        ax.set_axis_off()
