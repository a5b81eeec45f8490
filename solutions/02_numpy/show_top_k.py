"""How alike ten things of fashion are, and each one's three most alike, numbered by rank."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "fashion_mnist_5k.npz"
NAMES = ["T-shirt", "trousers", "pullover", "dress", "coat"]
NAMES += ["sandal", "shirt", "sneaker", "bag", "boot"]


def data():
    with np.load(FILE) as file:
        images, labels = file["x_train"] / 255, file["y_train"]
    means = np.stack([images[labels == label].mean(axis=0).ravel() for label in range(10)])
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    scores = means @ means.T
    np.fill_diagonal(scores, 0)
    return {"scores": scores}


def see(kata, scores):
    return kata.top_k(scores, 3)


def draw(panel, seen, scores):
    axes = panel.subplots()
    axes.imshow(scores, cmap="Greys", vmin=0, vmax=1.6)
    for row, columns in enumerate(np.asarray(seen)):
        for rank, column in enumerate(columns, 1):
            axes.text(column, row, rank, ha="center", va="center", color="tab:red", weight="bold")
    axes.set_xticks(range(10), NAMES, rotation=60, ha="right", fontsize=7)
    axes.set_yticks(range(10), NAMES, fontsize=7)
