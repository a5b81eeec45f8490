"""Products and a sum; Kaiming's start with a = sqrt(5)."""

import math

import torch
from torch import nn


class Linear(nn.Module):
    def __init__(self, in_features, out_features, bias=True):
        nn.Module.__init__(self)
        self.weight = nn.Parameter(torch.zeros(out_features, in_features))
        nn.init.kaiming_uniform_(self.weight, a=math.sqrt(5))
        self.bias = None
        if bias:
            self.bias = nn.Parameter(torch.zeros(out_features))
            with torch.no_grad():
                self.bias.uniform_(-1, 1).mul_(in_features**-0.5)

    def forward(self, x):
        y = (x.unsqueeze(-2) * self.weight).sum(dim=-1)
        return y if self.bias is None else y + self.bias


class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        for name, value in (("mean", mean), ("std", std)):
            self.register_buffer(name, torch.tensor(value.tolist()))

    def forward(self, x):
        return (x - self.mean) / self.std
