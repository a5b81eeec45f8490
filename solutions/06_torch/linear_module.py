"""Linear module, solved by telling the module of everything that it has to keep."""

import torch
from torch import Tensor, nn


class Linear(nn.Module):
    """``x @ weight.T + bias``, with the names and shapes of torch's own layer.

    >>> [(name, tuple(p.shape)) for name, p in Linear(3, 2).named_parameters()]
    [('weight', (2, 3)), ('bias', (2,))]

    Both start uniform in ±1/sqrt(in_features), by torch's generator. A bias left out is None.
    """

    def __init__(self, in_features: int, out_features: int, bias: bool = True) -> None:
        super().__init__()
        bound = in_features**-0.5
        self.weight = nn.Parameter(torch.empty(out_features, in_features).uniform_(-bound, bound))
        # Registered as None: the name exists, and state_dict has no key for it.
        self.register_parameter("bias", None)
        if bias:
            self.bias = nn.Parameter(torch.empty(out_features).uniform_(-bound, bound))

    def forward(self, x: Tensor) -> Tensor:
        """Return (..., out_features) of ``x`` (..., in_features): one axis or more."""
        y = x @ self.weight.T
        return y if self.bias is None else y + self.bias


class Standardise(nn.Module):
    """``(x - mean) / std``, with numbers that are never trained.

    ``mean`` and ``std``, floats (features,), are saved, loaded and converted with the model. They
    share no memory with the caller's tensors.
    """

    def __init__(self, mean: Tensor, std: Tensor) -> None:
        super().__init__()
        # Clones: loading a state writes into buffers, and would write into the caller's tensors.
        self.register_buffer("mean", mean.clone())
        self.register_buffer("std", std.clone())

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` (..., features), standardised."""
        return (x - self.mean) / self.std
