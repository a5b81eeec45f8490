"""The logarithm's argument is kept from falling below 1e-9.

The learner must see:
"kept from falling below one"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.masked_fill(~mask[:, :, None], 0.0).sum(1) / torch.clamp(n, min=1)


def mean_log_probability(p, mask):
    logs = torch.where(mask, p.nan_to_num(0).clamp(min=1e-9).log(), 0.0)
    return logs.sum(1) / mask.sum(1).clamp(min=1)
