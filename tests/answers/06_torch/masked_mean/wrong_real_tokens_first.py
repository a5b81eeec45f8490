"""The first tokens are taken for the real ones.

The learner must see:
"between real tokens"
"""

import torch


def masked_mean(x, mask):
    return torch.stack([row[:n].sum(0) / max(n, 1) for row, n in zip(x, mask.sum(1).tolist())])


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
