"""The first batch of names in order, and of two shuffled epochs that leave letters out."""

import torch

NAMES = ["ada", "bo", "christina", "dee", "evelyn", "florence", "gus", "hal"]


def data():
    return {"names": NAMES}


def see(kata, names):
    torch.manual_seed(0)
    loader = kata.make_loader(kata.Names(names, 0.3), 4, 0)
    batches = {
        "in order": first(kata.make_loader(kata.Names(names), 4, 0, shuffle=False)),
        "first epoch": first(loader),
        "second epoch": first(loader),
    }
    return {name: (batch, torch.as_tensor(lengths)) for name, (batch, lengths) in batches.items()}


def first(loader):
    # All of the epoch is read: a loader may go on where it was left.
    batch, *_ = loader
    return batch


def draw(panel, seen, names):
    rows = panel.subplots(len(seen), 1)
    for axes, (name, (batch, lengths)) in zip(rows, seen.items(), strict=True):
        axes.imshow(batch.numpy() > 0, "Blues", vmin=0, vmax=2, aspect="auto")
        for line, numbers in enumerate(batch.tolist()):
            for place, number in enumerate(numbers):
                letter = chr(96 + number) if number else "0"
                axes.text(place, line, letter, ha="center", va="center")
        axes.set_title(f"{name}: lengths {', '.join(map(str, lengths.tolist()))}")
        axes.set(xticks=[], yticks=[], ylabel="name", xlim=(-0.5, 8.5))
    rows[-1].set_xlabel("letter (0 and pale: padding)")
