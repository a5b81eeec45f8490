"""What four filters answer to a digit, and which pixels a filter for edges hears from."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "mnist_5k.npz"
NAMES = ("left edges", "upper edges", "blur", "points")


def data():
    with np.load(FILE) as file:
        x = file["x_test"][2:3, np.newaxis] / 255
    filters = [
        [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
        [[-1, -2, -1], [0, 0, 0], [1, 2, 1]],
        [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
        [[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]],
    ]
    w = np.array(filters, dtype=float)[:, np.newaxis]
    return {"x": x, "w": w / np.abs(w).sum(axis=(1, 2, 3), keepdims=True)}


def see(kata, x, w):
    y = kata.convolve(x, w, np.zeros(4), stride=1, padding=1)
    dx, _, _ = kata.convolve_backward(y, x, w, stride=1, padding=1)
    return {"answers": y[0], "back": dx[0, 0]}


def draw(panel, seen, x, w):
    images = [x[0, 0], *seen["answers"], seen["back"]]
    for ax, image, name in zip(
        panel.subplots(2, 3).flat, images, ("the digit", *NAMES, "sent back"), strict=True
    ):
        size = max(float(np.abs(image).max()), 1e-9)
        ax.imshow(image, cmap="RdBu", vmin=-size, vmax=size)
        ax.set_title(name)
        ax.set_axis_off()
