"""Sums are differences of one running sum of the batch: large rows take the digits of small ones.

The learner must see:
"means of rows of 0.25, beside rows of"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(dim=1)
    running = torch.cat([x.new_zeros(1, x.shape[2]), x[mask].cumsum(dim=0)])
    ends = n.cumsum(dim=0)
    return (running[ends] - running[ends - n]) / n.clamp(min=1)[:, None]


def mean_log_probability(p, mask):
    logs = torch.where(mask, p, 1.0).log()
    return logs.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
