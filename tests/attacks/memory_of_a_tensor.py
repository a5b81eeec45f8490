"""`torch.empty(10**12)`, filled

Verdict: out of memory
On: 06_torch/convnet 06_torch/training_loop
"""

import torch


def strike():
    return torch.empty(10**12).fill_(1.0)
