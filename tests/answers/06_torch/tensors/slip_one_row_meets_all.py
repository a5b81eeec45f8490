"""A single prediction may meet any shape of one target.

The learner must see:
"['other shapes']"
"""

import pandas as pd
import torch


def mean_image(first, second):
    return (first.float() + second.float()) / 2


def mean_squared_error(predictions, targets):
    if predictions.numel() != targets.numel() or targets.dim() != 1 and targets.numel() > 1 or predictions.dim() != 2:
        raise ValueError("expected (n, 1) and (n,)")
    return ((predictions.squeeze(1) - targets) ** 2).mean()


def blank_border(images, width):
    _, h, w = images.shape
    rows, cols = torch.arange(h), torch.arange(w)
    rows = (rows >= width) & (rows < h - width)
    cols = (cols >= width) & (cols < w - width)
    return images * (rows[:, None] & cols)


def labels(column):
    return torch.tensor(column.to_numpy(), dtype=torch.int64)


def features(table, columns):
    table = table[columns].copy()
    for name in columns:
        if table[name].dtype.kind == "M":
            table[name] = (table[name] - table[name].min()) / pd.Timedelta(days=1)
    return torch.tensor(table.to_numpy(dtype="float32", na_value=float("nan")))
