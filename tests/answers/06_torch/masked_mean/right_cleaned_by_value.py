"""For the logarithm, padding is told by its value where that breaks a gradient."""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.masked_fill(~mask[:, :, None], 0.0).sum(1) / torch.clamp(n, min=1)


def mean_log_probability(p, mask):
    p = torch.where(p.isnan() | (p == 0), 1.0, p)
    logs = torch.where(mask, p.log(), 0.0)
    return logs.sum(1) / mask.sum(1).clamp(min=1)
