"""0 / 0 for a row without tokens.

The learner must see:
"0 / 0 is NaN"
"""

import torch


def masked_mean(x, mask):
    n = mask.sum(1)[:, None]
    return x.masked_fill(~mask[:, :, None], 0.0).sum(1) / n


def mean_log_probability(p, mask):
    logs = p.masked_fill(~mask, 1.0).log()
    return logs.sum(1) / mask.sum(1).clamp(min=1)
