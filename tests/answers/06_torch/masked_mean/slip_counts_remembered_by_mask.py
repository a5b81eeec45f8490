"""Counts of a mask are counted once, and stay when the caller changes it in place.

The learner must see:
"masked_mean: after the caller has changed the mask in place"
"""

import functools

import torch


@functools.cache
def counts(mask):
    return mask.sum(dim=1).clamp(min=1)


def masked_mean(x, mask):
    return torch.where(mask[..., None], x, 0.0).sum(dim=1) / counts(mask)[:, None]


def mean_log_probability(p, mask):
    logs = torch.where(mask, p, 1.0).log()
    return logs.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
