"""numpy does the work; from_numpy gets a copy."""

import numpy as np
import pandas as pd
import torch


def mean_image(first, second):
    return torch.stack([first, second]).to(torch.float32).mean(dim=0)


def mean_squared_error(predictions, targets):
    if predictions.ndim != 2 or predictions.shape[1] != 1 or targets.shape != predictions.shape[:1]:
        raise ValueError("shapes")
    distance = predictions.flatten() - targets
    return distance @ distance / len(targets)


def blank_border(images, width):
    n, h, w = images.shape
    if 2 * width >= min(h, w):
        return torch.zeros_like(images)
    inner = images[:, width : h - width, width : w - width]
    return torch.nn.functional.pad(inner, (width,) * 4).clone()


def labels(column):
    return torch.from_numpy(column.to_numpy().astype(np.int64, copy=True))


def features(table, columns):
    out = np.empty((len(table), len(columns)), dtype=np.float32)
    for place, name in enumerate(columns):
        column = table[name]
        if column.dtype.kind == "M":
            dates = column.to_numpy()
            spans = dates - column.min().to_numpy() if column.notna().any() else dates - dates
            out[:, place] = np.where(np.isnat(dates), np.nan, spans / np.timedelta64(1, "D"))
        else:
            out[:, place] = column.astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    return torch.from_numpy(out)
