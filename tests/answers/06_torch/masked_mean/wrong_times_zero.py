"""The mask is multiplied: NaN times 0 is NaN.

The learner must see:
"padding is nan"
"a product does not remove them"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return (x * mask[:, :, None]).sum(1) / torch.clamp(n, min=1)


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
