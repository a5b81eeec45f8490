"""The exponential is taken of scores as they are: of large ones it is infinite.

The learner must see:
"Asked by inventions"
"""

import torch
from numpy.random import Generator
from torch import Tensor, nn
from torch.nn import functional as F


def to_batch(names: list[str]) -> tuple[Tensor, Tensor]:
    width = max(map(len, names), default=0) + 1
    inputs = torch.zeros(len(names), width, dtype=torch.int64)
    targets = torch.full((len(names), width), -100)
    for row, name in enumerate(names):
        letters = torch.tensor([ord(letter) - 96 for letter in name], dtype=torch.int64)
        inputs[row, 1 : len(name) + 1] = letters
        targets[row, : len(name)] = letters
        targets[row, len(name)] = 0
    return inputs, targets


def gru_step(cell: nn.GRUCell, x: Tensor, state: Tensor) -> Tensor:
    from_x = F.linear(x, cell.weight_ih, cell.bias_ih).chunk(3, dim=-1)
    from_state = F.linear(state, cell.weight_hh, cell.bias_hh).chunk(3, dim=-1)
    r = torch.sigmoid(from_x[0] + from_state[0])
    z = torch.sigmoid(from_x[1] + from_state[1])
    new = torch.tanh(from_x[2] + r * from_state[2])
    return (1 - z) * new + z * state


class CharModel(nn.Module):
    def __init__(self, features: int, hidden: int) -> None:
        super().__init__()
        self.embed = nn.Embedding(27, features)
        self.cell = nn.GRUCell(features, hidden)
        self.out = nn.Linear(hidden, 27)

    def forward(self, inputs: Tensor) -> Tensor:
        state = torch.zeros(len(inputs), self.cell.hidden_size)
        states = []
        for x in self.embed(inputs).unbind(1):
            state = gru_step(self.cell, x, state)
            states.append(state)
        return self.out(torch.stack(states, 1))


@torch.no_grad()
def invent(model: CharModel, count: int, rng: Generator, temperature: float) -> list[str]:
    model.eval()
    names = []
    for _ in range(count):
        read = [0]
        while len(read) < 13:
            scores = model(torch.tensor([read]))[0, -1].double()
            letter = int(
                rng.choice(27, p=((e := torch.exp(scores / temperature)) / e.sum()).numpy())
            )
            if letter == 0:
                break
            read.append(letter)
        names.append("".join(chr(96 + letter) for letter in read[1:]))
    return names
