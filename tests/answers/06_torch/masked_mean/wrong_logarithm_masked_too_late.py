"""The logarithm is masked after it was taken.

The learner must see:
"mean logarithm, padding 0.0"
"replaced after it arose"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.masked_fill(~mask[:, :, None], 0.0).sum(1) / torch.clamp(n, min=1)


def mean_log_probability(p, mask):
    logs = p.log().masked_fill(~mask, 0.0)
    return logs.sum(1) / mask.sum(1).clamp(min=1)
