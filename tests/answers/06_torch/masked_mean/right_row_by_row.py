"""A loop over rows picks the real tokens out."""

import torch


def masked_mean(x, mask):
    rows = []
    for row, real in zip(x, mask):
        picked = row[real]
        rows.append(picked.mean(dim=0) if len(picked) else (row[:0]).sum(dim=0))
    return torch.stack(rows)


def mean_log_probability(p, mask):
    rows = [row[real].log().mean() if real.any() else row.new_zeros(()) for row, real in zip(p, mask)]
    return torch.stack(rows)
