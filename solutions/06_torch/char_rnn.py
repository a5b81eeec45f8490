"""A character RNN whose state begins anew with each name and keeps its graph within it."""

import torch
from numpy.random import Generator
from torch import Tensor, nn


def to_batch(names: list[str]) -> tuple[Tensor, Tensor]:
    """Return inputs and targets (n, longest + 1): a is 1, z is 26, 0 starts and ends a name.

    >>> [rows[1].tolist() for rows in to_batch(["ada", "bo"])]
    [[0, 2, 15, 0], [2, 15, 0, -100]]
    """
    longest = max(map(len, names)) + 1
    inputs = torch.zeros(len(names), longest, dtype=torch.int64)
    targets = torch.full((len(names), longest), -100)
    for row, name in enumerate(names):
        letters = torch.tensor([ord(letter) - 96 for letter in name])
        inputs[row, 1 : len(name) + 1] = letters
        targets[row, : len(name)] = letters
        targets[row, len(name)] = 0
    return inputs, targets


def gru_step(cell: nn.GRUCell, x: Tensor, state: Tensor) -> Tensor:
    """Return ``cell(x, state)`` of a batch, without torch's GRU. ``r`` follows product and bias."""
    of_x = (x @ cell.weight_ih.T + cell.bias_ih).chunk(3, dim=1)
    of_state = (state @ cell.weight_hh.T + cell.bias_hh).chunk(3, dim=1)
    r = torch.sigmoid(of_x[0] + of_state[0])
    z = torch.sigmoid(of_x[1] + of_state[1])
    # r takes the product with its bias, so that one product serves all three gates.
    n = torch.tanh(of_x[2] + r * of_state[2])
    return (1 - z) * n + z * state


class CharModel(nn.Module):
    """Has ``embed`` (`nn.Embedding`), ``cell`` (`nn.GRUCell`) and ``out`` (`nn.Linear`)."""

    def __init__(self, features: int, hidden: int) -> None:
        super().__init__()
        self.embed = nn.Embedding(27, features)
        self.cell = nn.GRUCell(features, hidden)
        self.out = nn.Linear(hidden, 27)

    def forward(self, inputs: Tensor) -> Tensor:
        """Return scores (n, tokens, 27) of next letters. Each name starts from state 0."""
        state = torch.zeros(len(inputs), self.cell.hidden_size)
        states = []
        for x in self.embed(inputs).unbind(dim=1):
            # Never detached: the last letter's loss must reach the first letter.
            state = gru_step(self.cell, x, state)
            states.append(state)
        return self.out(torch.stack(states, dim=1))


def invent(model: CharModel, count: int, rng: Generator, temperature: float) -> list[str]:
    """Return names, one drawn after another: each letter is ``rng.choice(27, p=p)``.

    p is softmax(scores / temperature). A name ends before a 0, or with 12 letters.
    """
    names = []
    for _ in range(count):
        letters = [0]
        while len(letters) <= 12:
            with torch.no_grad():
                scores = model(torch.tensor([letters]))[0, -1]
            # float64 before softmax: made so behind it, the numbers would sum to 1 up to 1e-7
            # only, and choice holds float64 to 1e-8.
            p = (scores.double() / temperature).softmax(dim=0)
            drawn = int(rng.choice(27, p=p.numpy()))
            if drawn == 0:
                break
            letters.append(drawn)
        names.append("".join(chr(96 + letter) for letter in letters[1:]))
    return names
