"""1e-32 is added to p, which is a hundredth of the smallest.

The learner must see:
"mean_log_probability(…)['gradient']"
"""

import torch
from torch import Tensor


def masked_mean(x: Tensor, mask: Tensor) -> Tensor:
    kept = torch.where(mask[..., None], x, 0.0)
    count = mask.sum(dim=1, keepdim=True).clamp(min=1)
    return kept.sum(dim=1) / count


def mean_log_probability(p: Tensor, mask: Tensor) -> Tensor:
    logs = (torch.where(mask, p, 1.0) + 1e-32).log()
    return logs.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
