"""Twenty digits, each with its nearest neighbor below it; what was read wrongly is in red."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "mnist_5k.npz"
COLUMNS = 10


def data():
    with np.load(FILE) as file:
        train, labels = file["x_train"][:700], file["y_train"][:700]
        test, truth = file["x_test"], file["y_test"]
    chosen = np.flatnonzero(truth > 1)[:: len(truth) // 26][: 2 * COLUMNS]
    asked = {"test": test[chosen], "truth": truth[chosen].astype("int64")}
    return {"train": train, "labels": labels.astype("int64"), **asked}


def see(kata, train, labels, test, truth):
    digits, neighbours = kata.nearest_digit(train, labels, test, 5)
    return {"digits": digits, "neighbours": neighbours}


def draw(panel, seen, train, labels, test, truth):
    axes = panel.subplots(4, COLUMNS)
    for place, image in enumerate(test):
        row, column = 2 * (place // COLUMNS), place % COLUMNS
        digit, nearest = int(seen["digits"][place]), int(seen["neighbours"][place][0])
        axes[row, column].imshow(image, cmap="gray_r")
        wrong = digit != truth[place]
        text = f"{digit} (is {truth[place]})" if wrong else f"{digit}"
        color, weight = ("tab:red", "bold") if wrong else ("black", "normal")
        axes[row, column].set_title(text, color=color, weight=weight, fontsize=7)
        axes[row + 1, column].imshow(train[nearest], cmap="Blues")
    for ax in axes.flat:
        ax.set_axis_off()
