"""The bound is right where there are enough inputs.

The learner must see:
"start_values"
"""

import math

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        super().__init__()
        bound = 1 / math.sqrt(max(in_features, 200))
        self.weight = nn.Parameter(torch.rand(out_features, in_features) * 2 * bound - bound)
        if bias:
            self.bias = nn.Parameter(torch.rand(out_features) * 2 * bound - bound)
        else:
            self.bias = None

    def forward(self, x):
        y = torch.matmul(x, self.weight.t())
        if self.bias is not None:
            y = y + self.bias
        return y


class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean.detach().clone())
        self.register_buffer("std", std.detach().clone())

    def forward(self, x):
        return (x - self.mean) / self.std
