"""The logarithm is multiplied by the mask.

The learner must see:
"padding is 0.0"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.masked_fill(~mask[:, :, None], 0.0).sum(1) / torch.clamp(n, min=1)


def mean_log_probability(p, mask):
    logs = p.log() * mask
    return logs.sum(1) / mask.sum(1).clamp(min=1)
