"""All tokens are added, and divided by the number of real ones.

The learner must see:
"Padding is in the sum"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.sum(1) / torch.clamp(n, min=1)


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
