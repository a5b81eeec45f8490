"""A boot, and the windows on it one after the other, each a row of the matrix."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "fashion_mnist_5k.npz"
SIZE, STRIDE = 8, 5


def data():
    with np.load(FILE) as file:
        boot = np.flatnonzero(file["y_train"] == 9)[0]
        return {"image": file["x_train"][boot][:, :, None]}


def see(kata, image):
    return kata.im2col(image, (SIZE, SIZE), STRIDE)


def draw(panel, seen, image):
    left, right = panel.subfigures(1, 2)
    axes = left.subplots()
    axes.imshow(image[:, :, 0], cmap="gray_r", vmin=0, vmax=255)
    axes.set_axis_off()
    side = (image.shape[0] - SIZE) // STRIDE + 1
    rows = seen.reshape(side * side, SIZE, SIZE)
    for ax, window in zip(right.subplots(side, side).flat, rows, strict=True):
        ax.imshow(window, cmap="gray_r", vmin=0, vmax=255)
        ax.set(xticks=[], yticks=[])
