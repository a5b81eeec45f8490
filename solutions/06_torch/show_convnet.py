"""The eight first filters after a short training, and which clothes the net takes for which."""

from pathlib import Path

import numpy as np
import torch
from torch import nn

FILE = Path(__file__).parents[2] / "katas" / "data" / "fashion_mnist_5k.npz"
CLASSES = 10


def data():
    with np.load(FILE) as file:
        return {
            "images": file["x_train"][:1200],
            "labels": torch.tensor(file["y_train"][:1200].astype("int64")),
        }


def see(kata, images, labels):
    torch.manual_seed(0)
    net = kata.ConvNet((28, 28), channels=1, classes=CLASSES)
    batch = torch.tensor(images[:, None] / 255, dtype=torch.float32)
    optimizer = torch.optim.Adam(net.parameters(), lr=0.005)
    for _ in range(3):
        for rows in torch.randperm(1000).split(50):
            optimizer.zero_grad()
            nn.functional.cross_entropy(net(batch[rows]), labels[rows]).backward()
            optimizer.step()
    with torch.no_grad():
        predicted = net(batch[1000:]).argmax(dim=1)
    counts = torch.zeros(CLASSES, CLASSES)
    for truth, taken in zip(labels[1000:].tolist(), predicted.tolist(), strict=True):
        counts[truth, taken] += 1
    return {"filters": next(net.parameters()).detach(), "counts": counts}


def draw(panel, seen, images, labels):
    left, right = panel.subfigures(1, 2, width_ratios=[2, 3])
    filters = seen["filters"][:, 0].numpy()
    size = max(abs(filters).max(), 1e-9)
    for ax, image in zip(left.subplots(4, 2).flat, filters, strict=True):
        ax.imshow(image, cmap="RdBu", vmin=-size, vmax=size)
        ax.set_axis_off()
    axes = right.subplots()
    counts = seen["counts"].numpy()
    axes.imshow(counts, cmap="Blues", vmin=0, vmax=25)
    axes.set(xlabel="taken for class", ylabel="class", xticks=range(10), yticks=range(10))
    axes.set_title(f"{np.trace(counts) / max(counts.sum(), 1):.0%} right")
