"""Batch norm, solved by statistics that are kept apart from those that are used."""

import torch
from torch import Tensor, nn


class BatchNorm(nn.Module):
    """``(x - mean) / sqrt(var + 1e-5) * weight + bias``, for each feature.

    >>> layer = BatchNorm(3)
    >>> list(layer.state_dict())
    ['weight', 'bias', 'running_mean', 'running_var']

    Notes
    -----
    - ``weight`` starts at 1 and ``bias`` at 0; both are trained. The running numbers start at 0
      and 1; they are saved and not trained.
    - Training uses the batch's mean and variance, divided by n. Gradients pass through both.
    - Each training batch moves the running numbers a tenth of the way to its own, with a variance
      divided by n - 1.
    - Evaluation uses the running numbers, and leaves them.
    """

    def __init__(self, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` normalised: (n, features), or images (n, features, h, w).

        All pixels of a channel count together. In training, one number for a feature raises
        ValueError, and the running numbers stay.
        """
        dims = [0, *range(2, x.dim())]
        mean, var = self.running_mean, self.running_var
        if self.training:
            n = x[:, 0].numel()
            if n < 2:
                raise ValueError(f"a variance needs two numbers for each feature, got {n}")
            mean, var = x.mean(dims), x.var(dims, correction=0)
            # A memory has no gradient; without no_grad it would keep every batch's graph.
            with torch.no_grad():
                self.running_mean.lerp_(mean, 0.1)
                self.running_var.lerp_(var * n / (n - 1), 0.1)
        shape = (-1, *[1] * (x.dim() - 2))
        scale = self.weight / (var + 1e-5).sqrt()
        return (x - mean.reshape(shape)) * scale.reshape(shape) + self.bias.reshape(shape)
