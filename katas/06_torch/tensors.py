"""Tensors: which of your numbers are shared, wrapped or stretched, and nobody says so?

A tensor is a block of numbers of one dtype. A view, an array or a table may share its memory.
Arithmetic keeps the dtype and stretches shapes that differ. None of this raises an error.

Read: https://docs.pytorch.org/docs/stable/tensor_view.html
House rules: README.md of this chapter
"""

import pandas as pd
from torch import Tensor


def mean_image(first: Tensor, second: Tensor) -> Tensor:
    """Return the mean of two uint8 images of one shape, as float32.

    >>> import torch
    >>> mean_image(torch.tensor([[7]], dtype=torch.uint8), torch.tensor([[2]], dtype=torch.uint8))
    tensor([[4.5000]])
    """
    raise NotImplementedError


def mean_squared_error(predictions: Tensor, targets: Tensor) -> Tensor:
    """Return the mean of the squared differences, as a tensor without dimensions.

    >>> import torch
    >>> mean_squared_error(torch.tensor([[1.0], [2.0]]), torch.tensor([1.0, 4.0]))
    tensor(2.)

    - ``predictions`` is (n, 1), ``targets`` (n,). Other shapes raise ValueError.
    - Gradients reach the predictions.
    """
    raise NotImplementedError


def blank_border(images: Tensor, width: int) -> Tensor:
    """Return images (n, h, w) whose outer ``width`` rows and columns are 0, on all four sides.

    - ``width`` may be 0, and more than an image has. The dtype stays.
    - The result is new memory.
    """
    raise NotImplementedError


def labels(column: pd.Series) -> Tensor:
    """Return a column of integers as int64 (n,), in new memory.

    The index is anything: after a split, most of its numbers are gone.
    """
    raise NotImplementedError


def features(table: pd.DataFrame, columns: list[str]) -> Tensor:
    """Return some columns of a table as float32 (n, columns), in new memory.

    - Numbers, of any dtype that pandas has for them, stay as they are.
    - A date becomes days, with fractions, since its column's earliest date.
    - What is missing becomes NaN, in either kind.
    """
    raise NotImplementedError
