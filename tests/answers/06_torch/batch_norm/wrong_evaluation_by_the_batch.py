"""Evaluation uses the batch.

The learner must see:
"the batch's own numbers were used"
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
        dims = [0] + list(range(2, x.dim()))
        n = x.numel() // x.shape[1]
        shape = [1, -1] + [1] * (x.dim() - 2)
        if self.training:
            if n < 2:
                raise ValueError("more than one value per feature is needed")
            mean = x.mean(dims)
            var = ((x - mean.view(shape)) ** 2).mean(dims)
            unbiased = var * n / (n - 1)
            self.running_mean = 0.9 * self.running_mean + 0.1 * mean.detach()
            self.running_var = 0.9 * self.running_var + 0.1 * unbiased.detach()
        else:
            mean, var = x.mean(dims), ((x - x.mean(dims).view(shape)) ** 2).mean(dims)
        x = (x - mean.view(shape)) / torch.sqrt(var.view(shape) + 1e-5)
        return x * self.weight.view(shape) + self.bias.view(shape)
