"""Sixty pictures of a 3 and of an 8 in two dimensions, and an 8 rebuilt from 2, 10 and 40."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "mnist_5k.npz"
KEPT = (2, 10, 40)


def data():
    with np.load(FILE) as file:
        images, labels = file["x_train"], file["y_train"]
    chosen = np.concatenate([np.flatnonzero(labels == digit)[:60] for digit in (3, 8)])
    return {"X": images[chosen, ::2, ::2].reshape(120, -1), "y": labels[chosen].astype("int64")}


def see(kata, X, y):
    mean, components, _ = kata.fit(X, max(KEPT))
    plane = kata.transform(X, mean, components[:2])
    rebuilt = []
    for k in KEPT:
        few = components[:k]
        rebuilt.append(kata.inverse(kata.transform(X[-1:], mean, few), mean, few)[0])
    return {"plane": plane, "rebuilt": np.array(rebuilt)}


def draw(panel, seen, X, y):
    parts = panel.subplot_mosaic([["all"] * 3, ["all"] * 3, list(map(str, KEPT))])
    for digit, color in ((3, "C0"), (8, "C1")):
        parts["all"].scatter(*seen["plane"][y == digit].T, 9, color=color, label=f"{digit}")
    parts["all"].legend()
    for k, image in zip(KEPT, seen["rebuilt"], strict=True):
        parts[str(k)].imshow(image.reshape(14, 14), cmap="gray_r")
        parts[str(k)].set(title=f"k = {k}", xticks=[], yticks=[])
