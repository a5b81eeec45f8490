"""Full grading of char_rnn: cells and models of any size, names of any length, real draws."""

import itertools

import numpy as np
import torch
from hypothesis import strategies as st
from torch import nn

from dojo.check import check

seeds = st.integers(0, 2**31 - 1)
sizes = st.integers(1, 5)
letters = "abcdefghijklmnopqrstuvwxyz"
names = st.text(letters, max_size=9) | st.text(letters, min_size=13, max_size=30)


def filled(module, generator, size=1.0):
    with torch.no_grad():
        for _, parameter in sorted(module.named_parameters()):
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * size)
    return module


def gradient(tensor):
    return "no gradient reached it" if tensor.grad is None else tensor.grad.clone().contiguous()


@check(
    {"seed": seeds, "features": sizes, "hidden": sizes, "n": sizes, "turned": st.booleans()},
    rel=1e-3,
    abs=1e-4,
    examples=50,
)
def cells(kata, seed, features, hidden, n, turned):
    generator = torch.Generator().manual_seed(seed)
    cell = filled(nn.GRUCell(features, hidden), generator)
    x, state = (torch.randn(n, width, generator=generator) for width in (features, hidden))
    if turned:
        x, state = x.T.contiguous().T, state.T.contiguous().T
    before = x.clone(), state.clone()
    x.requires_grad_()
    state.requires_grad_()
    result = kata.gru_step(cell, x, state)
    (result * torch.randn(n, hidden, generator=generator)).sum().backward()
    return {
        "state": result.detach().contiguous(),
        "gradients": [gradient(t) for t in (x, state)],
        "learned": {name: gradient(p) for name, p in cell.named_parameters()},
        "inputs": bool(torch.equal(before[0], x) and torch.equal(before[1], state)),
    }


@check({"seed": seeds}, rel=1e-3, abs=1e-4, examples=2)
def sure_gates(kata, seed):
    """One gate at a time gets numbers near 100 or -100, whose exponential float32 does not hold."""
    found = {}
    for (gate, name), far in itertools.product(enumerate("rzn"), (100.0, -100.0)):
        generator = torch.Generator().manual_seed(seed)
        cell = filled(nn.GRUCell(3, 4), generator)
        x, state = (torch.randn(2, width, generator=generator) for width in (3, 4))
        with torch.no_grad():
            cell.bias_ih[4 * gate : 4 * gate + 4] += far
            found[f"{name} of numbers near {far:.0f}"] = kata.gru_step(cell, x, state).contiguous()
    return found


@check({"given": st.lists(names, min_size=1, max_size=6)}, examples=60)
def batches(kata, given):
    return [tensor.clone() for tensor in kata.to_batch(given)]


@check(
    {
        "seed": seeds,
        "features": sizes,
        "hidden": sizes,
        "n": sizes,
        "tokens": st.integers(1, 7),
        "calls": st.integers(1, 2),
        "turned": st.booleans(),
    },
    rel=1e-3,
    abs=1e-4,
    examples=40,
)
def models(kata, seed, features, hidden, n, tokens, calls, turned):
    return learned(kata, seed, features, hidden, n, tokens, calls, turned, size=1.0)


def learned(kata, seed, features, hidden, n, tokens, calls, turned, size):
    generator = torch.Generator().manual_seed(seed)
    model = filled(kata.CharModel(features, hidden), generator, size)
    for _ in range(calls):
        inputs = torch.randint(27, (n, tokens), generator=generator)
        if turned:
            inputs = inputs.T.contiguous().T
        scores = model(inputs)
        weights = torch.randn(scores.shape, generator=generator)
        model.zero_grad()
        (scores * weights).sum().backward()
    return {
        "scores": scores.detach().contiguous(),
        f"gradients of {tokens} letters": {n: gradient(p) for n, p in model.named_parameters()},
    }


@check({"seed": seeds}, rel=1e-3, abs=1e-3, examples=2)
def long_names(kata, seed):
    """Wherever the graph is cut, a gradient misses some of what came before."""
    return learned(kata, seed, 3, 4, 2, 30, 1, False, size=0.5)


class Noted(np.random.Generator):
    """Notes the probabilities, and draws letters that do not hang on their last digits."""

    def __new__(cls, seed):
        return super().__new__(cls)

    def __init__(self, seed):
        super().__init__(np.random.PCG64(seed))
        self.seen = []

    def choice(self, a, size=None, replace=True, p=None, **others):
        # numpy's own objections first.
        super().choice(a, size, replace, p, **others)
        self.seen.append(np.array(p, dtype=float))
        letter = self.integers(1, 27) * (self.random() < 0.85)
        return super().choice(a, size, replace, np.arange(27) == letter, **others)


@check(
    {
        "seed": seeds,
        "hidden": sizes,
        "count": st.integers(0, 4),
        "temperature": st.sampled_from([0.25, 0.8, 1.0, 2.0]),
        "bias": st.sampled_from([0.0, -9.0]),
        "sure": st.sampled_from([0.0, 2000.0]),
        "rare": st.sampled_from([0.0, 30.0]),
        "training": st.booleans(),
    },
    rel=1e-3,
    abs=1e-5,
    examples=40,
)
def inventions(kata, seed, hidden, count, temperature, bias, sure, rare, training):
    generator = torch.Generator().manual_seed(seed)
    model = filled(kata.CharModel(3, hidden), generator).train(training)
    with torch.no_grad():
        # Some models hardly ever end a name.
        model.out.bias[0] += bias
        # And some are sure of their letter, with a score whose exponential is no number.
        model.out.bias[5] += sure
        # The last letter hardly ever comes: less of it is left than other letters are rounded by.
        model.out.bias[26] -= rare
    before = [p.detach().clone() for p in model.parameters()]
    rng = Noted(seed)
    names = kata.invent(model, count, rng, temperature)
    # So many letters were drawn, and no more.
    following, first = float(rng.random()), len(rng.seen)
    kept = all(torch.equal(a, b) for a, b in zip(before, model.parameters(), strict=True))
    with torch.no_grad():
        model.out.weight.neg_()
    again = kata.invent(model, count, rng, temperature)
    return {
        "names": names,
        "probabilities": rng.seen[:first],
        "next": following,
        "kept": kept,
        "after more training": (again, rng.seen[first:]),
    }
