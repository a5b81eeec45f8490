"""Batch norm: which mean, which variance, and in which mode?

In training a feature is normalised by its batch. A running estimate for all data
serves evaluation mode.

Not allowed here: torch's own batch norm.
Read: https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html
House rules: README.md of this chapter
"""

from torch import Tensor, nn


class BatchNorm(nn.Module):
    """``(x - mean) / sqrt(var + 1e-5) * weight + bias``, for each feature.

    >>> layer = BatchNorm(3)
    >>> list(layer.state_dict())
    ['weight', 'bias', 'running_mean', 'running_var']

    Notes
    -----
    - ``weight`` starts at 1 and ``bias`` at 0; both are trained. The running numbers start at 0
      and 1; they are saved and not trained.
    - Training uses the batch's mean and variance, divided by n. Gradients pass through both.
    - Each training batch moves the running numbers a tenth of the way to its own, with a variance
      divided by n - 1.
    - Evaluation uses the running numbers, and leaves them.
    """

    def __init__(self, features: int) -> None:
        raise NotImplementedError

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` normalised: (n, features), or images (n, features, h, w).

        All pixels of a channel count together. In training, one number for a feature raises
        ValueError, and the running numbers stay.
        """
        raise NotImplementedError
