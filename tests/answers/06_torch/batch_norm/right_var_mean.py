"""torch.var_mean over the other axes, momentum by add_."""

import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.weight = nn.Parameter(torch.full((features,), 1.0))
        self.bias = nn.Parameter(torch.full((features,), 0.0))
        self.running_mean = nn.Buffer(torch.zeros(features))
        self.running_var = nn.Buffer(torch.ones(features))

    def forward(self, x):
        dims = tuple(d for d in range(x.ndim) if d != 1)

        def wide(v):
            return v[(None, slice(None)) + (None,) * (x.ndim - 2)]

        if not self.training:
            mean, var = self.running_mean, self.running_var
        else:
            if x.numel() == x.shape[1]:
                raise ValueError("one value per feature")
            var, mean = torch.var_mean(x, dims, correction=0)
            with torch.no_grad():
                self.running_mean += 0.1 * (mean - self.running_mean)
                self.running_var += 0.1 * (x.var(dims) - self.running_var)
        return wide(self.weight) * (x - wide(mean)) * torch.rsqrt(wide(var) + 1e-5) + wide(self.bias)
