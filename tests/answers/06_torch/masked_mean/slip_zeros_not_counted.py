"""A real feature of exactly 0 is not counted.

The learner must see:
"masked_mean(…)['result'][0, 0] is"
"""

import torch
from torch import Tensor


def masked_mean(x: Tensor, mask: Tensor) -> Tensor:
    kept = torch.where(mask[..., None], x, 0.0)
    count = (kept != 0).sum(dim=1).clamp(min=1)
    return kept.sum(dim=1) / count


def mean_log_probability(p: Tensor, mask: Tensor) -> Tensor:
    logs = torch.where(mask, p, 1.0).log()
    return logs.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
