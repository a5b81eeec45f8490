"""Masked mean, solved by a choice in front of whatever could break."""

import torch
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
    # where() drops padding; times 0 would keep NaN. Its gradient there is 0 as well.
    total = torch.where(mask[..., None], x, 0.0).sum(dim=1)
    # At least 1: 0 / 0 is NaN, and so is its gradient, whatever replaces the result.
    return total / mask.sum(dim=1, keepdim=True).clamp(min=1)


def mean_log_probability(p: Tensor, mask: Tensor) -> Tensor:
    """Return the mean natural logarithm of ``p`` over the real tokens of each row: (n,).

    ``p`` is (n, tokens), positive where real, down to 1e-30. Padding may hold anything; empty
    rows and gradients are as above.
    """
    # 1 before the logarithm, not 0 after it: backward divides by what was put in.
    logs = torch.where(mask, p, 1.0).log()
    return logs.sum(dim=1) / mask.sum(dim=1).clamp(min=1)
