"""A variance above a million is cut off.

The learner must see:
"Asked by batches"
"""

import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(features))
        self.bias = nn.Parameter(torch.zeros(features))
        self.register_buffer("running_mean", torch.zeros(features))
        self.register_buffer("running_var", torch.ones(features))

    def forward(self, x):
        dims = [0, *range(2, x.dim())]
        shape = [1, -1] + [1] * (x.dim() - 2)
        n = x.numel() // x.shape[1]
        if self.training:
            if n < 2:
                raise ValueError("one number has no variance")
            mean = x.mean(dims)
            var = x.var(dims, correction=0)
            with torch.no_grad():
                self.running_mean.lerp_(mean, 0.1)
                self.running_var.lerp_(var * n / (n - 1), 0.1)
        else:
            mean, var = self.running_mean, self.running_var
        scale = self.weight / torch.sqrt(var.clamp(max=1e6) + 1e-5)
        return (x - mean.view(shape)) * scale.view(shape) + self.bias.view(shape)
