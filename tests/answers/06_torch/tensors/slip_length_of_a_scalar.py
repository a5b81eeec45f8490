"""The length of a target without axes raises TypeError, not ValueError.

The learner must see:
"['(1, 1) and ()'] raises TypeError, but ValueError is asked"
"""

import numpy as np
import pandas as pd
import torch
from torch import Tensor


def mean_image(first: Tensor, second: Tensor) -> Tensor:
    return (first.float() + second.float()) / 2


def mean_squared_error(predictions: Tensor, targets: Tensor) -> Tensor:
    if predictions.shape != (len(targets), 1) or targets.ndim != 1:
        raise ValueError(f"shapes {tuple(predictions.shape)} and {tuple(targets.shape)}")
    return (predictions[:, 0] - targets).square().mean()


def blank_border(images: Tensor, width: int) -> Tensor:
    n, h, w = images.shape
    result = torch.zeros_like(images)
    inside = slice(width, max(h - width, 0)), slice(width, max(w - width, 0))
    result[:, *inside] = images[:, *inside]
    return result


def labels(column: pd.Series) -> Tensor:
    return torch.tensor(column.to_numpy(dtype="int64"))


def features(table: pd.DataFrame, columns: list[str]) -> Tensor:
    result = np.empty((len(table), len(columns)), dtype="float32")
    for place, name in enumerate(columns):
        column = table[name]
        if pd.api.types.is_datetime64_any_dtype(column):
            column = (column - column.min()) / pd.Timedelta(days=1)
        result[:, place] = column.to_numpy(dtype="float64", na_value=np.nan)
    return torch.from_numpy(result)
