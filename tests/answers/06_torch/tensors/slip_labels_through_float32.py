"""Labels go through float32, which has no whole numbers above 2**24 but the even ones.

The learner must see:
"['int64'][0] is"
"""

import numpy as np
import pandas as pd
import torch
from torch import Tensor


def mean_image(first: Tensor, second: Tensor) -> Tensor:
    return (first.float() + second.float()) / 2


def mean_squared_error(predictions: Tensor, targets: Tensor) -> Tensor:
    if targets.ndim != 1 or predictions.shape != (len(targets), 1):
        raise ValueError(f"shapes {tuple(predictions.shape)} and {tuple(targets.shape)}")
    return (predictions[:, 0] - targets).square().mean()


def blank_border(images: Tensor, width: int) -> Tensor:
    n, h, w = images.shape
    result = torch.zeros_like(images)
    inside = slice(width, max(h - width, 0)), slice(width, max(w - width, 0))
    result[:, *inside] = images[:, *inside]
    return result


def labels(column: pd.Series) -> Tensor:
    return torch.tensor(column.to_numpy(), dtype=torch.float32).long()


def features(table: pd.DataFrame, columns: list[str]) -> Tensor:
    result = np.empty((len(table), len(columns)), dtype="float32")
    for place, name in enumerate(columns):
        column = table[name]
        if pd.api.types.is_datetime64_any_dtype(column):
            column = (column - column.min()) / pd.Timedelta(days=1)
        result[:, place] = column.to_numpy(dtype="float64", na_value=np.nan)
    return torch.from_numpy(result)
