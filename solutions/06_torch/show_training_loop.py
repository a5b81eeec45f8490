"""How training and validation loss fall together, and what a small net makes of two half-moons."""

import numpy as np
import torch
from torch import nn

EPOCHS = 30


def data():
    rng = np.random.default_rng(0)
    turn = rng.uniform(0, np.pi, 300)
    upper = np.arange(300) % 2 == 0
    x = np.where(upper, np.cos(turn), 1 - np.cos(turn))
    y = np.where(upper, np.sin(turn), 0.5 - np.sin(turn))
    points = np.stack([x, y], axis=1) + rng.normal(0, 0.15, (300, 2))
    return {
        "points": torch.tensor(points, dtype=torch.float32),
        "moons": torch.tensor(upper).long(),
    }


def see(kata, points, moons):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Dropout(0.2), nn.Linear(16, 2))
    batches = list(zip(points[:200].split(20), moons[:200].split(20), strict=True))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    valid = [(points[200:], moons[200:])]
    history = kata.fit(model, batches, valid, nn.CrossEntropyLoss(), optimizer, EPOCHS)
    with torch.no_grad():
        scores = model.eval()(grid())
    names = ("train_loss", "valid_loss", "valid_accuracy")
    curves = {name: [float(epoch[name]) for epoch in history] for name in names}
    return {"curves": curves, "regions": scores.softmax(dim=1)[:, 1].reshape(40, 40)}


def grid():
    x, y = torch.meshgrid(torch.linspace(-2, 3, 40), torch.linspace(-1.5, 2, 40), indexing="xy")
    return torch.stack([x.ravel(), y.ravel()], dim=1)


def draw(panel, seen, points, moons):
    left, right = panel.subplots(1, 2)
    for name in ("train_loss", "valid_loss"):
        left.plot(seen["curves"][name], label=name.replace("_", " "))
    left.set(ylim=(0, 0.8), xlabel="epochs")
    left.set_title(f"valid accuracy {seen['curves']['valid_accuracy'][-1]:.0%}")
    left.legend(frameon=False)
    where = {"extent": (-2, 3, -1.5, 2), "origin": "lower", "aspect": "auto"}
    right.imshow(seen["regions"].numpy(), cmap="RdBu", vmin=0, vmax=1, alpha=0.6, **where)
    for moon, mark in ((0, "o"), (1, "^")):
        x, y = points[moons == moon].T
        right.scatter(x, y, 8, marker=mark, color=("tab:red", "tab:blue")[moon])
    right.set(xticks=[], yticks=[])
