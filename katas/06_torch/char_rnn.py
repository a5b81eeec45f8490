"""Char RNN: how does a network that reads letter by letter invent names?

A GRU's state holds what was read. One drawn guess after another makes a name.
Read: https://docs.pytorch.org/docs/stable/generated/torch.nn.GRUCell.html
House rules: README.md of this chapter
"""

from numpy.random import Generator
from torch import Tensor, nn


def to_batch(names: list[str]) -> tuple[Tensor, Tensor]:
    """Return inputs and targets (n, longest + 1): a is 1, z is 26, 0 starts and ends a name.

    >>> [rows[1].tolist() for rows in to_batch(["ada", "bo"])]
    [[0, 2, 15, 0], [2, 15, 0, -100]]
    """
    raise NotImplementedError


def gru_step(cell: nn.GRUCell, x: Tensor, state: Tensor) -> Tensor:
    """Return ``cell(x, state)`` of a batch, without torch's GRU. ``r`` follows product and bias."""
    raise NotImplementedError


class CharModel(nn.Module):
    """Has ``embed`` (`nn.Embedding`), ``cell`` (`nn.GRUCell`) and ``out`` (`nn.Linear`)."""

    def __init__(self, features: int, hidden: int) -> None:
        raise NotImplementedError

    def forward(self, inputs: Tensor) -> Tensor:
        """Return scores (n, tokens, 27) of next letters. Each name starts from state 0."""
        raise NotImplementedError


def invent(model: CharModel, count: int, rng: Generator, temperature: float) -> list[str]:
    """Return names, one drawn after another: each letter is ``rng.choice(27, p=p)``.

    p is softmax(scores / temperature). A name ends before a 0, or with 12 letters.
    """
    raise NotImplementedError
