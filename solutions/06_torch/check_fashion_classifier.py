"""Full grading of fashion_classifier: what a model was shown, for any sizes, seeds and clocks."""

import copy
from types import SimpleNamespace

import numpy as np
import torch
from hypothesis import strategies as st
from torch import nn

from dojo.check import check, upto

seeds = st.integers(0, 2**31 - 1)


class Probe(nn.Module):
    """Notes which images are learned and measured, reads as many as is written down, takes time."""

    def __init__(self, right, speeds, start, n=256):
        super().__init__()
        self.table = nn.Parameter(torch.zeros(n, 3))
        self.norm = nn.BatchNorm1d(1)
        self.right, self.speeds, self.time = right, speeds, start
        self.notes, self.ranks, self.states = [], {}, []

    def now(self):
        return self.time

    def forward(self, images):
        ids = images[:, 0, 0].long() + 256 * images[:, 0, 1].long()
        if self.training and not (self.notes and self.notes[-1].training):
            self.ranks = {}
        if not self.training and not self.ranks:
            self.states.append(copy.deepcopy(self.state_dict()))
        epoch = max(len(self.states) - (not self.training), 0)
        self.time += len(ids) * self.speeds[epoch % len(self.speeds)]
        note = SimpleNamespace(ids=ids.tolist(), training=self.training, learned=False, fair=True)
        self.notes.append(note)
        if not self.training:
            ranks = [self.ranks.setdefault(i, len(self.ranks)) for i in note.ids]
            reads = torch.tensor(ranks) < self.right[epoch % len(self.right)]
            return nn.functional.one_hot((ids + 1 - reads.long()) % 3, 3).float()
        if len(ids) > 1:
            self.norm(ids[:, None].float())
        scores = self.table[ids]
        if scores.requires_grad:
            wanted = scores.detach().softmax(dim=1) - nn.functional.one_hot(ids % 3, 3)

            def arrived(gradient):
                note.learned = True
                note.fair = bool(torch.allclose(gradient, wanted / len(ids), atol=1e-5))

            scores.register_hook(arrived)
        return scores


@check(
    {
        "n": st.integers(5, 60) | st.sampled_from([105, 151, 164, 180]),
        "seed": seeds,
        "right": st.sampled_from([[8, 9], [9, 8, 10], [0, 7, 7, 8], [10, 9, 8], [3, 1, 3, 2]]),
        "speeds": st.sampled_from([[1], [4, 1, 1, 1], [1, 3, 1, 1, 1], [2, 1, 4, 1, 1, 1], [5, 2]]),
        "time": st.integers(0, 14),
        "start": st.sampled_from([0, 7, 12_345]),
        "leftover": st.booleans(),
    },
    rel=1e-4,
    abs=1e-5,
    examples=40,
)
def fits(kata, n, seed, right, speeds, time, start, leftover):
    return fitted(kata, n, seed, right, speeds, time, start, leftover)


@check(
    {"n": st.just(3063), "seed": seeds},
    rel=1e-4,
    abs=1e-5,
    examples=1,
    without={"repeated calls": "a hundred batches are enough"},
)
def three_thousand(kata, n, seed):
    """The last batch has one image, the second epoch reads one of 612 more, and parts of the
    held-out differ in size."""
    return fitted(kata, n, seed, [306, 307], [1], 2, 0, leftover=False)


def fitted(kata, n, seed, right, speeds, time, start, leftover):
    images = np.zeros((n, 28, 28), dtype=np.uint8)
    images[:, 0, 1], images[:, 0, 0] = np.divmod(np.arange(n), 256)
    before = images.copy()
    labels = (np.arange(n) % 3).astype(np.uint8)
    model = Probe(right, speeds, start, n)
    if leftover:
        model.table.grad = torch.full_like(model.table, 50.0)
    accuracy = kata.fit(model, images, labels, seed, n * time, model.now)
    epochs = [[]]
    for note in model.notes:
        if note.learned:
            epochs[-1].append(note.ids)
        elif epochs[-1]:
            epochs.append([])
    epochs = [epoch for epoch in epochs if epoch]
    learned = {i for epoch in epochs for batch in epoch for i in batch}
    measured = {i for note in model.notes if not note.learned for i in note.ids}
    orders = [tuple(i for batch in epoch for i in batch) for epoch in epochs]
    best = [
        place
        for place, state in enumerate(model.states)
        if all(torch.equal(state[name], now) for name, now in model.state_dict().items())
    ]
    return {
        f"accuracy, {right} of {n // 5} read": float(accuracy),
        "epochs": len(model.states),
        "sizes": [[len(batch) for batch in epoch] for epoch in epochs],
        "took": model.time - start,
        "each once": all(sorted(order) == sorted(learned) for order in orders),
        "held out": [len(measured), not measured & learned],
        "other orders": len(set(orders)) == len(orders) if len(learned) > 20 else True,
        "fair": all(note.fair for note in model.notes),
        "modes": all(note.learned == note.training for note in model.notes),
        "best": best,
        "untouched images": bool((model.table.detach()[sorted(measured)] == 0).all()),
        "learned images": bool((model.table.detach()[sorted(learned)] != 0).any()),
        "inputs": np.array_equal(images, before),
    }


@check({"seeds": st.lists(seeds, min_size=2, max_size=2, unique=True)}, examples=6)
def seeded(kata, seeds):
    return are_alike(kata, seeds)


@check({"seeds": st.just([0, 1])}, examples=1)
def seed_0(kata, seeds):
    return are_alike(kata, seeds)


def are_alike(kata, seeds):
    """The same seed shows the same images, whatever torch's global generator holds."""
    images = np.zeros((100, 28, 28), dtype=np.uint8)
    images[:, 0, 0] = np.arange(100)
    labels = (np.arange(100) % 3).astype(np.uint8)
    shown = []
    for place, seed in enumerate([seeds[0], seeds[0], seeds[1]]):
        torch.manual_seed(place)
        model = Probe([5], [1], 0)
        kata.fit(model, images, labels, seed, 200, model.now)
        shown.append([note.ids for note in model.notes])
    return [shown[0] == shown[1], shown[0] == shown[2]]


@st.composite
def tiny_images(draw):
    n = draw(st.integers(1, 30))
    numbers = np.random.default_rng(draw(st.integers(0, 999)))
    return numbers.integers(0, 256, (n, 2, 2), dtype=np.uint8)


class Scores(nn.Module):
    """The first three pixels are the scores, in a mode that measures; calls are noted."""

    def __init__(self):
        super().__init__()
        self.sizes, self.drop = [], nn.Dropout(0.5)
        self.one = nn.Parameter(torch.ones(()))

    def forward(self, images):
        self.sizes.append(len(images))
        scores = images.flatten(1)[:, :3] * self.one
        # Equal pixels have no one highest: the earlier counts a little more.
        return self.drop(scores - torch.arange(3) / 8)


@check(
    {"images": tiny_images(), "training": st.booleans()},
    examples=30,
    vary={"images": upto(2400)},
)
def predictions(kata, images, training):
    model = Scores().train(training)
    labels = kata.predict(model, images)
    return {"labels": labels, "largest": max(model.sizes) <= 500, "all": sum(model.sizes)}


@check(
    {
        "seed": seeds,
        "n": st.integers(4, 12),
        "low": st.integers(0, 90),
        "wide": st.integers(9, 160),
    },
    rel=2e-3,
    abs=1e-3,
    examples=12,
)
def networks(kata, seed, n, low, wide):
    images = np.random.default_rng(seed).integers(low, low + wide, (n, 28, 28), dtype=np.uint8)
    model = kata.build(images).eval()
    found = {name.rpartition(".")[2]: buffer for name, buffer in model.named_buffers()}
    saved = {name.rpartition(".")[2] for name in model.state_dict()}
    scores = model(torch.tensor(images)).detach()
    alone = torch.cat([model(torch.tensor(images[i : i + 1])).detach() for i in range(n)])
    return {
        "mean": float(found["mean"]),
        "std": float(found["std"]),
        "saved": sorted({"mean", "std"} & saved),
        "shape": list(scores.shape),
        "dtype": str(scores.dtype),
        "finite": bool(scores.isfinite().all()),
        "alone": bool(torch.allclose(scores, alone, rtol=1e-3, atol=1e-3)),
        "learns": any(parameter.requires_grad for parameter in model.parameters()),
    }


@check({"n": st.just(2500)}, rel=2e-3, abs=1e-3, examples=1)
def many_images(kata, n):
    """Later images are brighter: whoever looks at some of them finds another mean."""
    images = np.zeros((n, 28, 28), dtype=np.uint8)
    images += (np.arange(n) // 10)[:, np.newaxis, np.newaxis].astype(np.uint8)
    images[:, ::2] //= 2
    named = {name.rpartition(".")[2]: b for name, b in kata.build(images).named_buffers()}
    return {f"{name} of {n} images": float(named[name]) for name in ("mean", "std")}
