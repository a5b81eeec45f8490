"""torch's own batch norm does the work, under the name of its kernel.

The learner must see:
"torch's own batch norm was called"
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

    def forward(self, x: Tensor) -> Tensor:
        if self.training and x.numel() == x.shape[1]:
            raise ValueError("one number has no variance")
        memory = self.running_mean, self.running_var
        y, _, _ = torch.native_batch_norm(
            x, self.weight, self.bias, *memory, self.training, 0.1, 1e-5
        )
        return y
