"""How the loss falls below that of counted pairs, and whom each letter of a name listens to."""

from pathlib import Path

import torch

FILE = Path(__file__).parents[2] / "katas" / "data" / "names_2017.txt"
#: What counted pairs of letters give on the same names.
PAIRS = 2.52
NAME = "alexandrina"
STEPS = 80


def batch_of(names):
    width = 1 + max(map(len, names))
    inputs, targets = torch.zeros(2, len(names), width, dtype=torch.int64)
    targets -= 100
    for row, name in enumerate(names):
        numbers = [0, *(ord(letter) - 96 for letter in name), 0]
        inputs[row, : len(name) + 1] = torch.tensor(numbers[:-1])
        targets[row, : len(name) + 1] = torch.tensor(numbers[1:])
    return inputs, targets


def data():
    names = FILE.read_text().split()
    return {"training": batch_of(names[::25]), "others": batch_of(names[7::300])}


def see(kata, training, others):
    torch.manual_seed(0)
    model = kata.MiniGPT(24, 2, 16)
    optimizer = torch.optim.AdamW(model.parameters(), weight_decay=0.0)
    losses = []
    for step in range(STEPS):
        optimizer.param_groups[0]["lr"] = 0.03 * min(1.0, (step + 1) / 5) * (1 - step / STEPS)
        some = torch.randint(len(training[0]), (64,))
        optimizer.zero_grad()
        kata.loss_of(model(training[0][some]), training[1][some]).backward()
        optimizer.step()
        if step % 5 == 4:
            with torch.no_grad():
                losses.append(float(kata.loss_of(model(others[0]), others[1])))
    inputs = batch_of([NAME])[0]
    tokens = inputs.shape[1]
    x = model.letters(inputs) + model.places(torch.arange(tokens))
    x = x.detach().requires_grad_()
    scores = model.head(model.block(x))[0]
    heard = []
    for place in range(tokens):
        best = scores[place].max()
        (gradient,) = torch.autograd.grad(best, x, retain_graph=True)
        heard.append(gradient[0].norm(dim=1))
    return {"losses": losses, "heard": torch.stack(heard)}


def draw(panel, seen, training, others):
    left, right = panel.subplots(1, 2)
    left.plot(range(5, STEPS + 1, 5), seen["losses"])
    left.axhline(PAIRS, color="gray", linestyle=":")
    left.text(STEPS, PAIRS, "pairs of letters", ha="right", va="bottom", fontsize="small")
    left.set(ylim=(0, 3.4), xlabel="steps", title=f"loss {seen['losses'][-1]:.2f}")
    heard = seen["heard"].numpy()
    right.imshow(heard / max(heard.max(), 1e-9), cmap="Blues", vmin=0, vmax=1)
    letters = ["-", *NAME]
    right.set(xticks=range(len(letters)), yticks=range(len(letters)))
    right.set_xticklabels(letters)
    right.set_yticklabels(letters)
    right.set(xlabel="is heard", ylabel="guesses the next", title="gradients")
