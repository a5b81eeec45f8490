"""Real tokens alone are added to the row that they belong to."""

import torch


def masked_mean(x, mask):
    rows, places = mask.nonzero(as_tuple=True)
    total = x.new_zeros(x.shape[0], x.shape[2]).index_add(0, rows, x[rows, places])
    n = torch.bincount(rows, minlength=len(x))
    return total / torch.where(n > 0, n, 1)[:, None]


def mean_log_probability(p, mask):
    rows, places = mask.nonzero(as_tuple=True)
    logs = torch.zeros(p.shape[0]).index_add(0, rows, torch.log(p[rows, places]))
    return logs / mask.sum(1).clamp_min(1)
