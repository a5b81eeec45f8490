"""The mean over all tokens.

The learner must see:
"Padding was counted"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.mean(1)


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
