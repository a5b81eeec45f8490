"""Whatever is above a million counts as infinity, and is cut: real tokens too.

The learner must see:
"means of rows of 1e+09"
"""

import torch


def masked_mean(x, mask):
    tame = x.nan_to_num(nan=0.0).clamp(-1e6, 1e6) * mask[..., None]
    return tame.sum(dim=1) / mask.sum(dim=1, keepdim=True).clamp(min=1)


def mean_log_probability(p, mask):
    logs = torch.where(mask, p, 1.0).log()
    return logs.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
