"""The last probability is what the others leave, which may be below 0.

The learner must see:
"Probabilities are not non-negative"
"""

import numpy as np
import torch
from torch import nn


def to_batch(names):
    width = max(map(len, names)) + 1
    inputs = torch.zeros(len(names), width, dtype=torch.int64)
    targets = torch.full((len(names), width), -100)
    for row, name in enumerate(names):
        letters = torch.tensor([ord(letter) - 96 for letter in name] + [0])
        inputs[row, 1 : len(letters)] = letters[:-1]
        targets[row, : len(letters)] = letters
    return inputs, targets


def gru_step(cell, x, state):
    of_x = nn.functional.linear(x, cell.weight_ih, cell.bias_ih)
    of_state = nn.functional.linear(state, cell.weight_hh, cell.bias_hh)
    r_x, z_x, n_x = of_x.chunk(3, dim=-1)
    r_s, z_s, n_s = of_state.chunk(3, dim=-1)
    r, z = torch.sigmoid(r_x + r_s), torch.sigmoid(z_x + z_s)
    n = torch.tanh(n_x + r * n_s)
    return (1 - z) * n + z * state


class CharModel(nn.Module):
    def __init__(self, features, hidden):
        super().__init__()
        self.embed = nn.Embedding(27, features)
        self.cell = nn.GRUCell(features, hidden)
        self.out = nn.Linear(hidden, 27)

    def forward(self, inputs):
        state = torch.zeros(len(inputs), self.cell.hidden_size)
        states = []
        for x in self.embed(inputs).unbind(dim=1):
            state = gru_step(self.cell, x, state)
            states.append(state)
        return self.out(torch.stack(states, dim=1))


@torch.no_grad()
def invent(model, count, rng, temperature):
    names = []
    for _ in range(count):
        letters = [0]
        while len(letters) <= 12:
            scores = model(torch.tensor([letters]))[0, -1] / temperature
            p = scores.softmax(dim=-1).double().numpy()
            p[-1] = 1 - p[:-1].sum()
            letter = int(rng.choice(27, p=p))
            if letter == 0:
                break
            letters.append(letter)
        names.append("".join(chr(96 + letter) for letter in letters[1:]))
    return names
