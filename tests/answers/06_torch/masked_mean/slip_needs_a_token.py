"""A batch without any token axis is an error.

The learner must see:
"means"
"""

import torch


def masked_mean(x, mask):
    x.amax(1)
    n = mask.sum(1)[:, None]
    return x.masked_fill(~mask[:, :, None], 0.0).sum(1) / torch.clamp(n, min=1)


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
