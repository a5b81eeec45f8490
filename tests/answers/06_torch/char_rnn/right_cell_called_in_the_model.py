"""The model calls its cell, whose step is written for its own sake."""

import string

import numpy as np
import torch
from numpy.random import Generator
from torch import Tensor, nn
from torch.nn.utils.rnn import pad_sequence

SIGNS = "." + string.ascii_lowercase


def to_batch(names: list[str]) -> tuple[Tensor, Tensor]:
    codes = [torch.tensor([SIGNS.index(sign) for sign in f".{name}."]) for name in names]
    return (
        pad_sequence([row[:-1] for row in codes], batch_first=True),
        pad_sequence([row[1:] for row in codes], batch_first=True, padding_value=-100),
    )


def gru_step(cell: nn.GRUCell, x: Tensor, state: Tensor) -> Tensor:
    size = cell.hidden_size
    left = x @ cell.weight_ih.T + cell.bias_ih
    right = state @ cell.weight_hh.T + cell.bias_hh
    gates = (left[..., : 2 * size] + right[..., : 2 * size]).sigmoid()
    reset, update = gates[..., :size], gates[..., size:]
    candidate = (left[..., 2 * size :] + reset * right[..., 2 * size :]).tanh()
    return torch.lerp(candidate, state, update)


class CharModel(nn.Module):
    def __init__(self, features: int, hidden: int) -> None:
        super().__init__()
        self.out = nn.Linear(hidden, 27)
        self.cell = nn.GRUCell(features, hidden)
        self.embed = nn.Embedding(27, features)

    def forward(self, inputs: Tensor) -> Tensor:
        n, tokens = inputs.shape
        scores = torch.empty(n, tokens, 27)
        state = None
        for place in range(tokens):
            state = self.cell(self.embed(inputs[:, place]), state)
            scores[:, place] = self.out(state)
        return scores


def invent(model: CharModel, count: int, rng: Generator, temperature: float) -> list[str]:
    def name():
        letter, state, made = 0, torch.zeros(1, model.cell.hidden_size), ""
        while len(made) < 12:
            state = model.cell(model.embed(torch.tensor([letter])), state)
            scores = model.out(state)[0].numpy().astype(np.float64) / temperature
            p = np.exp(scores - scores.max())
            letter = rng.choice(27, p=p / p.sum())
            if not letter:
                break
            made += SIGNS[letter]
        return made

    was = model.training
    model.eval()
    with torch.inference_mode():
        names = [name() for _ in range(count)]
    model.train(was)
    return names
