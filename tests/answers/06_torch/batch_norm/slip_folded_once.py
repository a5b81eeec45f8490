"""Evaluation folds its numbers into a scale and a shift once, and keeps them after load_state_dict.

The learner must see:
"evaluation after load_state_dict"
"""

import torch
from torch import Tensor, nn


class BatchNorm(nn.Module):
    def __init__(self, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))
        self.folded: tuple[Tensor, Tensor] | None = None

    def forward(self, x: Tensor) -> Tensor:
        axes = [0, 2, 3] if x.dim() == 4 else [0]
        shape = [1, -1, 1, 1] if x.dim() == 4 else [1, -1]
        if self.training:
            self.folded = None
            count = x.numel() // x.shape[1]
            if count == 1:
                raise ValueError("one number has no variance")
            mean, var = x.mean(dim=axes), x.var(dim=axes, correction=0)
            with torch.no_grad():
                self.running_mean += 0.1 * (mean - self.running_mean)
                self.running_var += 0.1 * (var * count / (count - 1) - self.running_var)
        else:
            if self.folded is None:
                scale = self.weight / (self.running_var + 1e-5).sqrt()
                self.folded = (scale.detach(), (self.bias - self.running_mean * scale).detach())
            scale, shift = self.folded
            return x * scale.view(shape) + shift.view(shape)
        y = (x - mean.view(shape)) / (var.view(shape) + 1e-5).sqrt()
        return y * self.weight.view(shape) + self.bias.view(shape)
