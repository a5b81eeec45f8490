"""Every gate has its own rows of the weights, and the states live in one tensor."""

import numpy as np
import torch
from torch import nn


def to_batch(names):
    width = 1 + max(len(name) for name in names)
    inputs = [[0, *(ord(c) - ord("a") + 1 for c in name)] for name in names]
    targets = [[*row[1:], 0] for row in inputs]
    return (
        torch.tensor([row + [0] * (width - len(row)) for row in inputs]),
        torch.tensor([row + [-100] * (width - len(row)) for row in targets]),
    )


def gru_step(cell, x, state):
    size = state.shape[-1]

    def parts(gate):
        rows = slice(gate * size, (gate + 1) * size)
        return (
            torch.einsum("nf,hf->nh", x, cell.weight_ih[rows]) + cell.bias_ih[rows],
            torch.einsum("ng,hg->nh", state, cell.weight_hh[rows]) + cell.bias_hh[rows],
        )

    r, z = (torch.sigmoid(sum(parts(gate))) for gate in (0, 1))
    of_x, of_state = parts(2)
    new = torch.tanh(of_x + r * of_state)
    return new + z * (state - new)


class CharModel(nn.Module):
    def __init__(self, features, hidden):
        super().__init__()
        self.embed = nn.Embedding(27, features)
        self.cell = nn.GRUCell(features, hidden)
        self.out = nn.Linear(hidden, 27)

    def forward(self, inputs):
        n, tokens = inputs.shape
        states = [torch.zeros(n, self.cell.hidden_size)]
        for token in range(tokens):
            states.append(gru_step(self.cell, self.embed(inputs[:, token]), states[-1]))
        return torch.cat([self.out(state)[:, None] for state in states[1:]], dim=1)


def invent(model, count, rng, temperature):
    def invented():
        name = []
        for _ in range(12):
            row = model(torch.tensor([[0, *name]]))[0, -1].detach().numpy().astype(np.float64)
            parts = np.exp((row - row.max()) / temperature)
            letter = rng.choice(27, p=parts / parts.sum())
            if not letter:
                break
            name.append(letter)
        return "".join("abcdefghijklmnopqrstuvwxyz"[letter - 1] for letter in name)

    return [invented() for _ in range(count)]
