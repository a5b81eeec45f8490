"""Weights that sum to 1 meet cleaned tokens in an einsum."""

import torch


def _weights(mask):
    w = mask.to(torch.float32)
    return w / w.sum(1, keepdim=True).clamp(min=1.0)


def masked_mean(x, mask):
    clean = torch.where(mask.unsqueeze(-1), x, torch.zeros_like(x))
    return torch.einsum("nt,ntd->nd", _weights(mask), clean)


def mean_log_probability(p, mask):
    clean = torch.where(mask, p, torch.ones_like(p))
    return (_weights(mask) * clean.log()).sum(-1)
