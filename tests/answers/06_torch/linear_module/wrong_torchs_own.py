"""A subclass of torch's own layer.

The learner must see:
"torch's own linear layer was called"
"""


import math

import torch
from torch import nn


class Linear(nn.Linear):
    pass


class Standardise(nn.Module):
    def __init__(self, mean, std):
        super().__init__()
        self.register_buffer("mean", mean.detach().clone())
        self.register_buffer("std", std.detach().clone())

    def forward(self, x):
        return (x - self.mean) / self.std
