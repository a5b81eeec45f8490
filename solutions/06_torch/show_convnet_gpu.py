"""How the loss falls from step to step while a small convnet learns to tell clothes apart."""

from pathlib import Path

import numpy as np
import torch
from torch import nn

FILE = Path(__file__).parents[2] / "katas" / "data" / "fashion_mnist_5k.npz"
STEPS = 40


def data():
    with np.load(FILE) as file:
        images, labels = file["x_train"][:500], file["y_train"][:500]
    x = torch.tensor(images[:, None] / 255, dtype=torch.float32)
    return {"images": x, "labels": torch.tensor(labels.astype("int64"))}


def see(kata, images, labels):
    torch.manual_seed(0)
    model = nn.Sequential(
        *(nn.Conv2d(1, 8, 3, stride=2, padding=1), nn.ReLU()),
        *(nn.Flatten(), nn.Linear(8 * 14 * 14, 10)),
    )
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    how = {"device": device, "epochs": 4, "batch_size": 50, "learning_rate": 0.01}
    return [float(loss) for loss in kata.train(model, images, labels, **how)]


def draw(panel, seen, images, labels):
    axes = panel.subplots()
    axes.plot(range(1, len(seen) + 1), seen, ".-")
    axes.axhline(np.log(10), color="silver", linewidth=1, label="guessing")
    axes.set(xlim=(0, STEPS + 1), ylim=(0, 3), xlabel="steps", ylabel="loss")
    axes.legend(frameon=False)
