"""Masked mean: how do you average what is there, and keep the rest out of gradients too?

A mask says which tokens are real. A bad number replaced after it arose is gone from the result,
but not from the gradient.

Read: https://docs.pytorch.org/docs/stable/generated/torch.where.html
House rules: README.md of this chapter
"""

from torch import Tensor


def masked_mean(x: Tensor, mask: Tensor) -> Tensor:
    """Return the mean over the real tokens of each row: (n, features).

    >>> import torch
    >>> x = torch.tensor([[[1.0, 5.0], [3.0, 7.0], [99.0, 99.0]]])
    >>> masked_mean(x, torch.tensor([[True, True, False]]))
    tensor([[2., 6.]])

    Parameters
    ----------
    x : float tensor (n, tokens, features)
        Padding may hold anything, NaN and infinity too. Sums of real tokens are finite.
    mask : bool tensor (n, tokens)
        True where a token is real. Padding may stand anywhere.

    Notes
    -----
    - A row without a real token gives 0.
    - Gradients: exactly 0 for padding, and finite everywhere.
    """
    raise NotImplementedError


def mean_log_probability(p: Tensor, mask: Tensor) -> Tensor:
    """Return the mean natural logarithm of ``p`` over the real tokens of each row: (n,).

    ``p`` is (n, tokens), positive where real, down to 1e-30. Padding may hold anything; empty
    rows and gradients are as above.
    """
    raise NotImplementedError
