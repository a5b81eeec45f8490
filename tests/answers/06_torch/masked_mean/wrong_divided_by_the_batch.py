"""Divided by the real tokens of all rows.

The learner must see:
"real tokens of all rows"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.masked_fill(~mask[:, :, None], 0.0).sum(1) / mask.sum()


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
