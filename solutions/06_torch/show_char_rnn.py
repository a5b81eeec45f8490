"""How the loss falls below what pairs of letters give, and names at three temperatures."""

from pathlib import Path

import numpy as np
import torch
from torch import nn

FILE = Path(__file__).parents[2] / "katas" / "data" / "names_2017.txt"
#: What letters alone and pairs of letters give on the same names, counted with one added.
LETTERS, PAIRS = 2.84, 2.52
TEMPERATURES = (0.3, 0.8, 1.5)


def data():
    return {"names": FILE.read_text().split()[::25], "others": FILE.read_text().split()[7::300]}


def see(kata, names, others):
    torch.manual_seed(0)
    model = kata.CharModel(16, 48)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)

    def loss_of(given):
        inputs, targets = kata.to_batch(given)
        return nn.functional.cross_entropy(model(inputs).flatten(0, 1), targets.flatten())

    losses = []
    for step in range(120):
        optimizer.zero_grad()
        loss_of([names[place] for place in torch.randint(len(names), (64,))]).backward()
        optimizer.step()
        if step % 8 == 0:
            with torch.no_grad():
                losses.append(float(loss_of(others)))
    invented = [
        kata.invent(model, 9, np.random.default_rng(3), temperature) for temperature in TEMPERATURES
    ]
    return {"losses": losses, "invented": invented}


def draw(panel, seen, names, others):
    left, right = panel.subfigures(1, 2, width_ratios=[2, 3])
    axes = left.subplots()
    axes.plot(range(0, 120, 8), seen["losses"])
    for level, label in ((LETTERS, "letters"), (PAIRS, "pairs of letters")):
        axes.axhline(level, color="gray", linestyle=":")
        axes.text(119, level, label, ha="right", va="bottom", fontsize="small")
    axes.set(ylim=(2.0, 3.4), xlabel="steps", title=f"loss {seen['losses'][-1]:.2f}")
    sheet = right.subplots()
    sheet.set_axis_off()
    for column, (temperature, invented) in enumerate(
        zip(TEMPERATURES, seen["invented"], strict=True)
    ):
        text = "\n".join(str(name)[:12] for name in invented)
        sheet.text(column / 3, 1.0, f"at {temperature}", va="top", weight="bold")
        sheet.text(column / 3, 0.9, text, va="top", linespacing=1.4)
