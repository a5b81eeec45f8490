"""What became of images of a boot: one cut and written to, one painted, and one left alone."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "fashion_mnist_5k.npz"
ROWS, COLUMNS, BLACK = [4, 9, 14, 19, 24], [6, 11, 16, 21], 255


def data():
    with np.load(FILE) as file:
        return {"image": file["x_train"][np.flatnonzero(file["y_train"] == 9)[0]]}


def see(kata, image):
    cut, painted, kept = image.copy(), image.copy(), image.copy()
    kata.cut(cut, 4, 4, 8, 12)[:] = BLACK
    kata.paint(painted, ROWS, COLUMNS, BLACK)
    result = kata.painted(kept, ROWS, COLUMNS, BLACK)
    pixels, shared = kata.flat(image.T)
    seen = {"written through cut": cut, "after paint": painted}
    seen |= {"the caller's, after painted": kept, "what painted returned": result}
    return seen | {f"flat of its transpose: {shared}": np.reshape(pixels, image.shape[::-1])}


def draw(panel, seen, image):
    axes = panel.subplots(2, 3).flat
    for ax, (name, pixels) in zip(axes, {"the image": image, **seen}.items(), strict=True):
        ax.imshow(pixels, cmap="gray_r", vmin=0, vmax=255)
        ax.set_title(name, fontsize=7)
        ax.set_axis_off()
