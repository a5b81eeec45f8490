"""Linear module: how does torch know what a layer learns and saves?

A module trains the parameters that you assign to ``self``, and saves buffers, too. A plain tensor
it does not see. Not allowed here: `nn.Linear`, `nn.functional.linear`.

Read: https://docs.pytorch.org/docs/stable/notes/modules.html#module-state
House rules: README.md of this chapter
"""

from torch import Tensor, nn


class Linear(nn.Module):
    """``x @ weight.T + bias``, with the names and shapes of torch's own layer.

    >>> [(name, tuple(p.shape)) for name, p in Linear(3, 2).named_parameters()]
    [('weight', (2, 3)), ('bias', (2,))]

    Both start uniform in ±1/sqrt(in_features), by torch's generator. A bias left out is None.
    """

    def __init__(self, in_features: int, out_features: int, bias: bool = True) -> None:
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return (..., out_features) of ``x`` (..., in_features): one axis or more."""
        raise NotImplementedError


class Standardise(nn.Module):
    """``(x - mean) / std``, with numbers that are never trained.

    ``mean`` and ``std``, floats (features,), are saved, loaded and converted with the model. They
    share no memory with the caller's tensors.
    """

    def __init__(self, mean: Tensor, std: Tensor) -> None:
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` (..., features), standardised."""
        raise NotImplementedError
