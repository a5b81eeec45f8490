"""The mean of an empty row is replaced after 0 / 0.

The learner must see:
"mean, padding 99.0"
"replaced after it arose"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    x = torch.where(x.isfinite(), x, 0.0)
    return torch.nan_to_num((x * mask[:, :, None]).sum(1) / n)


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
