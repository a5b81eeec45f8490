"""While it invents, it keeps the state and reads each drawn letter once."""

import numpy as np
import torch
from torch import nn
from torch.nn.functional import linear
from torch.nn.utils.rnn import pad_sequence

ALPHABET = ".abcdefghijklmnopqrstuvwxyz"


def to_batch(names):
    whole = [torch.tensor([ALPHABET.index(c) for c in f".{name}."]) for name in names]
    inputs = pad_sequence([row[:-1] for row in whole], batch_first=True)
    targets = pad_sequence([row[1:] for row in whole], batch_first=True, padding_value=-100)
    return inputs, targets


def gru_step(cell, x, state):
    r_x, z_x, n_x = linear(x, cell.weight_ih, cell.bias_ih).tensor_split(3, dim=1)
    r_s, z_s, n_s = linear(state, cell.weight_hh, cell.bias_hh).tensor_split(3, dim=1)
    new = (n_x + (r_x + r_s).sigmoid() * n_s).tanh()
    return torch.lerp(new, state, (z_x + z_s).sigmoid())


class CharModel(nn.Module):
    def __init__(self, features, hidden):
        super().__init__()
        self.embed = nn.Embedding(num_embeddings=27, embedding_dim=features)
        self.cell = nn.GRUCell(input_size=features, hidden_size=hidden)
        self.out = nn.Linear(hidden, 27)

    def step(self, letters, state):
        state = gru_step(self.cell, self.embed(letters), state)
        return self.out(state), state

    def start(self, n):
        return self.out.weight.new_zeros(n, self.out.in_features)

    def forward(self, inputs):
        state, scores = self.start(inputs.shape[0]), []
        for place in range(inputs.shape[1]):
            found, state = self.step(inputs[:, place], state)
            scores += [found]
        return torch.stack(scores, 1)


@torch.no_grad()
def invent(model, count, rng, temperature):
    names = []
    while len(names) < count:
        name, letter, state = "", 0, model.start(1)
        while len(name) < 12:
            scores, state = model.step(torch.tensor([letter]), state)
            p = np.exp((scores[0] / temperature).log_softmax(0).numpy().astype(float))
            letter = rng.choice(27, p=p / p.sum())
            if letter == 0:
                break
            name += ALPHABET[letter]
        names.append(name)
    return names
