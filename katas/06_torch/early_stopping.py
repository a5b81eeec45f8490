"""Early stopping: how do you stop when nothing improves, and get the best model back?

The best weights are those of some epoch in the past, and training has changed them since. What
looks like a saved copy is often the same memory under another name.

Read: https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html#torch.nn.Module.state_dict
House rules: README.md of this chapter
"""

from torch import nn


class EarlyStopping:
    """Watches the validation loss, keeps the best weights, and says when to stop.

    >>> watch, model = EarlyStopping(patience=2), nn.Linear(1, 1)
    >>> [watch.step(loss, model) for loss in (0.9, 0.5, 0.6, 0.55)]
    [False, False, False, True]
    >>> watch.best_loss, watch.best_epoch
    (0.5, 1)

    - ``patience``, at least 1: when so many epochs in a row were no better, `step` says stop, and
      goes on saying so until one is better.
    - An epoch is better if its loss is below the best one by more than ``min_delta``.
    - Losses may be negative. The first number is better than none; NaN and infinity never are.
    - Before a better epoch, ``best_loss`` is infinity and ``best_epoch`` None. Epochs count from 0.
    """

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        raise NotImplementedError

    def step(self, loss: float, model: nn.Module) -> bool:
        """Note an epoch's validation loss and its model; return whether to stop."""
        raise NotImplementedError

    def restore(self, model: nn.Module) -> None:
        """Put what the best epoch's state_dict held into ``model``; without one, do nothing.

        The parameters stay the same objects, so an optimizer still trains them.
        """
        raise NotImplementedError
