"""Tensors, solved by asking before each line: whose memory, which dtype, which shape?"""

import pandas as pd
import torch
from torch import Tensor


def mean_image(first: Tensor, second: Tensor) -> Tensor:
    """Return the mean of two uint8 images of one shape, as float32.

    >>> import torch
    >>> mean_image(torch.tensor([[7]], dtype=torch.uint8), torch.tensor([[2]], dtype=torch.uint8))
    tensor([[4.5000]])
    """
    # uint8 ends at 255, so numbers are widened before they are added, not after.
    return (first.float() + second.float()) / 2


def mean_squared_error(predictions: Tensor, targets: Tensor) -> Tensor:
    """Return the mean of the squared differences, as a tensor without dimensions.

    >>> import torch
    >>> mean_squared_error(torch.tensor([[1.0], [2.0]]), torch.tensor([1.0, 4.0]))
    tensor(2.)

    - ``predictions`` is (n, 1), ``targets`` (n,). Other shapes raise ValueError.
    - Gradients reach the predictions.
    """
    # (n, 1) less (n,) would be (n, n): all pairs.
    if targets.dim() != 1 or predictions.shape != (len(targets), 1):
        raise ValueError(f"{tuple(predictions.shape)} and {tuple(targets.shape)}")
    return (predictions[:, 0] - targets).square().mean()


def blank_border(images: Tensor, width: int) -> Tensor:
    """Return images (n, h, w) whose outer ``width`` rows and columns are 0, on all four sides.

    - ``width`` may be 0, and more than an image has. The dtype stays.
    - The result is new memory.
    """
    _, h, w = images.shape
    result = torch.zeros_like(images)
    # h - width and not -width: a slice that ends at -0 is empty.
    inner = slice(width, h - width), slice(width, w - width)
    result[:, *inner] = images[:, *inner]
    return result


def labels(column: pd.Series) -> Tensor:
    """Return a column of integers as int64 (n,), in new memory.

    The index is anything: after a split, most of its numbers are gone.
    """
    # An array has no index, and torch.tensor always copies.
    return torch.tensor(column.to_numpy(), dtype=torch.int64)


def features(table: pd.DataFrame, columns: list[str]) -> Tensor:
    """Return some columns of a table as float32 (n, columns), in new memory.

    - Numbers, of any dtype that pandas has for them, stay as they are.
    - A date becomes days, with fractions, since its column's earliest date.
    - What is missing becomes NaN, in either kind.
    """
    parts = []
    for name in columns:
        column = table[name]
        if pd.api.types.is_datetime64_any_dtype(column):
            # A difference of dates knows what is missing; their integers do not.
            column = (column - column.min()) / pd.Timedelta(days=1)
        parts.append(torch.tensor(column.to_numpy("float32")))
    return torch.stack(parts, dim=1)
