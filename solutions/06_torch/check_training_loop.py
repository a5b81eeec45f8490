"""Full grading of training_loop: random networks, batches of all sizes, and spies inside."""

import gc
import weakref

import torch
from hypothesis import strategies as st
from torch import nn

from dojo.check import check

FEATURES, CLASSES = 3, 4

seeds = st.integers(0, 2**31 - 1)
# Batch norm needs two examples to train on; measuring works with one.
train_sizes = st.lists(st.integers(2, 6), min_size=1, max_size=4)
valid_sizes = st.lists(st.integers(1, 6), min_size=1, max_size=3)


def half_square(scores, targets):
    own = scores.gather(1, targets[:, None])[:, 0]
    return ((own - 1) ** 2).mean() / 2


LOSSES = {"cross-entropy": nn.CrossEntropyLoss(), "half square": half_square}


def listening(loss_fn, recorded):
    """The same loss with a weight of its own, 0, which notes whether it alone made a graph."""
    own_weight = nn.Parameter(torch.zeros(()))

    def loss_with_a_weight(scores, targets):
        loss = loss_fn(scores, targets) + own_weight
        recorded.append(loss.requires_grad and not scores.requires_grad)
        return loss

    return loss_with_a_weight


class Loader:
    """Batches from a seed; every pass starts with the next one, so that no two are equal."""

    def __init__(self, seed, sizes):
        generator = torch.Generator().manual_seed(seed)
        self.passes = -1
        self.batches = [
            (
                torch.randn(size, FEATURES, generator=generator),
                torch.randint(CLASSES, (size,), generator=generator),
            )
            for size in sizes
        ]

    def __iter__(self):
        self.passes += 1
        first = self.passes % len(self.batches)
        yield from self.batches[first:] + self.batches[:first]


def network(seed, seen=None):
    """A small model with everything that a mode changes, which notes (training?, graph?)."""
    torch.manual_seed(seed)

    class Watch(nn.Module):
        def forward(self, hidden):
            if seen is not None:
                seen.append((self.training, hidden.requires_grad))
            return hidden

    return nn.Sequential(
        nn.Linear(FEATURES, 8),
        nn.BatchNorm1d(8),
        nn.Tanh(),
        nn.Sequential(nn.Dropout(0.3), Watch()),
        nn.Linear(8, CLASSES),
    )


def number(value):
    """Any float is the same to us (numpy's is one); what is none stays as it is."""
    return float(value) if isinstance(value, float) else value


def weights(model):
    return {name: value.clone() for name, value in model.state_dict().items()}


def gradients(model):
    return {
        name: None if parameter.grad is None else parameter.grad.clone()
        for name, parameter in model.named_parameters()
    }


@check(
    {
        "seed": seeds,
        "sizes": train_sizes,
        "loss": st.sampled_from(sorted(LOSSES)),
        "stale": st.booleans(),
        "training": st.booleans(),
    },
    rel=1e-3,
    abs=1e-4,
    examples=20,
)
def one_epoch(kata, seed, sizes, loss, stale, training):
    seen = []
    model = network(seed, seen).train(training)
    if stale:
        for parameter in model.parameters():
            parameter.grad = torch.full_like(parameter, 3.0)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    mean = kata.train_epoch(model, iter(Loader(seed, sizes)), LOSSES[loss], optimizer)
    return {"loss": number(mean), "seen": seen, "weights": weights(model)}


@check(
    {
        "seed": seeds,
        "sizes": valid_sizes,
        "loss": st.sampled_from(sorted(LOSSES)),
        "stale": st.booleans(),
        "training": st.booleans(),
        "frozen": st.booleans(),
        "enabled": st.booleans(),
    },
    rel=1e-4,
    abs=1e-5,
    examples=20,
)
def measuring(kata, seed, sizes, loss, stale, training, frozen, enabled):
    seen, recorded = [], []
    model = network(seed, seen).train(training)
    model[0].requires_grad_(not frozen)
    if stale:
        model[0].weight.grad = torch.full_like(model[0].weight, 3.0)
    before = weights(model)
    with torch.set_grad_enabled(enabled):
        measured = kata.evaluate(
            model, iter(Loader(seed, sizes)), listening(LOSSES[loss], recorded)
        )
        recording = torch.is_grad_enabled()
    return {
        "measured": tuple(map(number, measured)) if isinstance(measured, tuple) else measured,
        "how": set(seen),
        "graph of the loss": any(recorded),
        "gradients": gradients(model),
        "unchanged": all(before[name].equal(value) for name, value in weights(model).items()),
        "learns": [parameter.requires_grad for parameter in model.parameters()],
        "recording": recording,
    }


@check(
    {
        "seed": seeds,
        "train": train_sizes,
        "valid": valid_sizes,
        "loss": st.sampled_from(sorted(LOSSES)),
        "momentum": st.sampled_from([0.0, 0.9]),
        "epochs": st.integers(0, 3),
    },
    rel=1e-3,
    abs=1e-4,
    examples=20,
)
def whole_training(kata, seed, train, valid, loss, momentum, epochs):
    seen, recorded = [], []
    model = network(seed, seen)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=momentum)
    loss_fn = listening(LOSSES[loss], recorded)
    history = kata.fit(
        model, Loader(seed, train), Loader(seed + 1, valid), loss_fn, optimizer, epochs
    )
    return {
        "history": [{key: number(entry[key]) for key in sorted(entry)} for entry in history],
        "steps": [graph for training, graph in seen if training],
        "graphs while measuring": any(graph for training, graph in seen if not training)
        or any(recorded),
        "weights": weights(model),
    }


@check({"seed": seeds}, rel=1e-3, abs=1e-4, examples=2)
def many_batches(kata, seed):
    """Batches of one among others, long steps, and a loss of 0, at which weights still decay."""
    torch.manual_seed(seed)
    model = nn.Linear(FEATURES, CLASSES)
    sizes = [64, 1] * 3
    far = [(inputs * 100, labels) for inputs, labels in Loader(seed, sizes).batches]
    nothing = [(torch.zeros(2, FEATURES), torch.zeros(2, dtype=torch.int64))] * 2

    def loss_of_targets(scores, targets):
        return half_square(scores, targets) * float(targets.sum() > 0)

    optimizer = torch.optim.SGD(model.parameters(), lr=1e-5, momentum=0.9, weight_decay=0.5)
    losses = [kata.train_epoch(model, far, half_square, optimizer)]
    after_far = weights(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9, weight_decay=0.5)
    losses.append(kata.train_epoch(model, nothing, loss_of_targets, optimizer))
    return {
        "losses": [number(loss) for loss in losses],
        "weights after long steps": after_far,
        "weights after a loss of 0": weights(model),
    }


@check({"seed": seeds}, rel=1e-3, abs=1e-4, examples=1)
def many_epochs(kata, seed):
    """Validation gets worse from the start, and all epochs are trained all the same."""
    torch.manual_seed(seed)
    model = nn.Linear(FEATURES, CLASSES)
    nn.init.zeros_(model.weight)
    inputs = torch.ones(2, FEATURES)
    zeros, ones = torch.zeros(2, dtype=torch.int64), torch.ones(2, dtype=torch.int64)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    loss_fn = nn.CrossEntropyLoss()
    history = kata.fit(model, [(inputs, zeros)], [(inputs, ones)], loss_fn, optimizer, 30)
    return {"epochs": len(history), "last": number(history[-1]["valid_loss"])} | weights(model)


@check({"seed": seeds, "batches": st.integers(6, 9)}, examples=5)
def graphs_in_memory(kata, seed, batches):
    """Whether ever more than the newest graphs were alive while an epoch ran."""
    graphs, alive = weakref.WeakSet(), []

    class Token:
        pass

    class Pin(nn.Module):
        def forward(self, scores):
            if scores.grad_fn is not None:
                scores.grad_fn.metadata["token"] = token = Token()
                graphs.add(token)
            if len(graphs) > 2:
                gc.collect()
            alive.append(len(graphs))
            return scores

    model = nn.Sequential(network(seed), Pin())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    kata.train_epoch(model, Loader(seed, [2] * batches), LOSSES["cross-entropy"], optimizer)
    return max(alive) <= 3
