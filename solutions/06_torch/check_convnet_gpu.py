"""Full grading of convnet_gpu: what the model is given, the losses, the calls that are timed."""

import time

import torch
from hypothesis import strategies as st
from torch import nn
from torch.nn.functional import cross_entropy

from dojo.check import check

CLASSES = 3


def device():
    """The GPU; without one this file still runs, and shows all but speed and copies."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Noted(nn.Module):
    """A small convnet for images (2, 6, 6) that notes what it is given."""

    def __init__(self, seed):
        super().__init__()
        numbers = torch.Generator().manual_seed(seed)
        self.layers = nn.Sequential(
            nn.Conv2d(2, 8, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(8, 16, 5, stride=2, padding=2),
            nn.ReLU(),
            nn.Flatten(),
            nn.Linear(64, CLASSES),
        )
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -0.1, 0.1, generator=numbers)
        self.ids, self.logits, self.facts = [], [], set()

    def forward(self, images):
        kind, last = images.device.type, torch.channels_last
        self.ids.append(images[:, 0, 0, 0].detach().clone())
        self.facts |= {
            ("on", kind),
            ("training", self.training),
            ("images channels last", images.is_contiguous(memory_format=last)),
            ("weights channels last", self.layers[3].weight.is_contiguous(memory_format=last)),
            ("autocast", torch.is_autocast_enabled(kind), str(torch.get_autocast_dtype(kind))),
            *(("weights", str(p.dtype), p.device.type) for p in self.parameters()),
        }
        logits = self.layers(images)
        self.logits.append(logits.detach().float())
        return logits


@st.composite
def runs(draw, most_images, most_epochs):
    """Images whose first number is their own number / 64, labels, and the weights' seed."""
    n = draw(st.integers(1, most_images))
    numbers = torch.Generator().manual_seed(draw(st.integers(0, 999)))
    images = torch.rand(n, 2, 6, 6, generator=numbers)
    images[:, 0, 0, 0] = torch.arange(n) / 64
    return {
        "images": images,
        "labels": torch.randint(CLASSES, (n,), generator=numbers),
        "epochs": draw(st.integers(1, most_epochs)),
        "batch_size": draw(st.integers(1, 7)),
        "learning_rate": draw(st.sampled_from([0.001, 0.01])),
        "seed": draw(st.integers(0, 999)),
    }


def trained(kata, run, batch_size):
    model = Noted(run["seed"]).eval()
    losses = kata.train(
        model,
        run["images"],
        run["labels"],
        device=device(),
        epochs=run["epochs"],
        batch_size=batch_size,
        learning_rate=run["learning_rate"],
    )
    return model, losses


@check({"run": runs(most_images=12, most_epochs=3)}, examples=25)
def calls_of_the_model(kata, run):
    model, losses = trained(kata, run, run["batch_size"])
    batches = [[round(64 * i) for i in ids.tolist()] for ids in model.ids]
    ids, n = [i for batch in batches for i in batch], len(run["images"])
    expected = [
        cross_entropy(logits.cpu(), run["labels"][batch]).item()
        for logits, batch in zip(model.logits, batches, strict=True)
    ]
    return {
        "sizes of the batches": [len(batch) for batch in batches],
        "images of each epoch": [sorted(ids[k : k + n]) for k in range(0, len(ids), n)],
        "facts": sorted(model.facts),
        "types of the losses": [type(loss).__name__ for loss in losses],
        "each loss is its batch's": [
            abs(loss - right) <= 0.02 + 0.02 * right
            for loss, right in zip(losses, expected, strict=True)
        ],
    }


@check({"run": runs(most_images=12, most_epochs=6)}, rel=0.05, abs=0.03, examples=25)
def losses_on_all_images_at_once(kata, run):
    # In a single batch the order of the images does not matter, so both sides take the same steps.
    return trained(kata, run, batch_size=len(run["images"]))[1]


@check({"steps": st.integers(1, 4), "warm_up": st.integers(0, 3)}, examples=15)
def calls_of_the_step(kata, steps, warm_up):
    calls = []

    def step():
        calls.append(None)
        time.sleep(0.002)

    start = time.perf_counter()
    seconds = kata.seconds_per_step(step, device=device(), steps=steps, warm_up=warm_up)
    return {
        "calls": len(calls),
        "type": type(seconds).__name__,
        "at least what a step sleeps": seconds >= 0.0019,
        "no more than has passed": steps * seconds <= time.perf_counter() - start,
    }
