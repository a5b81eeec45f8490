"""Eight pieces of clothing that were misread, and which kinds the model takes for which."""

from pathlib import Path

import numpy as np
import torch

FILE = Path(__file__).parents[2] / "katas" / "data" / "fashion_mnist_5k.npz"
KINDS = (
    *("T-shirt", "trouser", "pullover", "dress", "coat"),
    *("sandal", "shirt", "sneaker", "bag", "boot"),
)
EPOCHS = 8


def data():
    with np.load(FILE) as file:
        return {
            "images": file["x_train"][:1000],
            "labels": file["y_train"][:1000],
            "others": file["x_test"][:600],
            "kinds": file["y_test"][:600],
        }


def see(kata, images, labels, others, kinds):
    torch.manual_seed(0)
    model, time = kata.build(images), [0]

    def tick(module, arguments):
        time[0] += len(arguments[0])

    model.register_forward_pre_hook(tick)
    kata.fit(model, images, labels, 0, EPOCHS * len(images), lambda: time[0])
    return {"read": np.asarray(kata.predict(model, others))}


def draw(panel, seen, images, labels, others, kinds):
    left, right = panel.subfigures(1, 2, width_ratios=[2, 3])
    read = seen["read"]
    wrong = np.flatnonzero(read != kinds)
    for ax, place in zip(left.subplots(4, 2).flat, [*wrong[:8], *[None] * 8], strict=False):
        ax.set_axis_off()
        if place is not None:
            ax.imshow(others[place], cmap="gray_r")
            ax.set_title(f"{KINDS[read[place]]}?", fontsize="x-small", pad=2)
    axes = right.subplots()
    counts = np.zeros((10, 10))
    np.add.at(counts, (kinds, read), 1)
    axes.imshow(counts, cmap="Blues", vmin=0, vmax=60)
    axes.set(xticks=range(10), yticks=range(10), xlabel="read as")
    axes.set_xticklabels(KINDS, rotation=90, fontsize="x-small")
    axes.set_yticklabels(KINDS, fontsize="x-small")
    axes.set_title(f"{(read == kinds).mean():.0%} right")
