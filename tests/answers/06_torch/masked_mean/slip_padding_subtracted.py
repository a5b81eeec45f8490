"""The padding's sum is subtracted from the whole: large padding leaves nothing of the rest.

The learner must see:
"masked_mean(…)['result'][0, 0] is"
"""

import torch
from torch import Tensor


def masked_mean(x: Tensor, mask: Tensor) -> Tensor:
    x = torch.nan_to_num(x, nan=0.0, posinf=0.0, neginf=0.0)
    padding = (x * ~mask[..., None]).sum(dim=1)
    count = mask.sum(dim=1, keepdim=True).clamp(min=1)
    return (x.sum(dim=1) - padding) / count


def mean_log_probability(p: Tensor, mask: Tensor) -> Tensor:
    logs = torch.where(mask, p, 1.0).log()
    return logs.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
