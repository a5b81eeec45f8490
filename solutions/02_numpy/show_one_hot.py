"""Fifteen digits, and for each a row in which the column of its class is dark."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "mnist_5k.npz"
DIGITS = 15


def data():
    with np.load(FILE) as file:
        order = np.random.default_rng(0).permutation(len(file["y_test"]))[:DIGITS]
        return {"images": file["x_test"][order], "labels": file["y_test"][order].astype("int64")}


def see(kata, images, labels):
    encoded = kata.one_hot(labels, 10)
    return {"encoded": encoded, "labels": kata.labels_of(encoded)}


def draw(panel, seen, images, labels):
    left, right = panel.subplots(1, 2, width_ratios=(1, 10))
    left.imshow(images.reshape(-1, images.shape[-1]), cmap="gray_r", aspect="auto")
    left.set_axis_off()
    right.imshow(np.asarray(seen["encoded"], dtype=float), cmap="Blues", vmin=0, aspect="auto")
    right.set_xticks(range(10))
    right.set_yticks(range(len(labels)), [str(label) for label in seen["labels"]])
    right.yaxis.tick_right()
    right.set(xlabel="class", ylabel="labels_of")
    right.yaxis.set_label_position("right")
