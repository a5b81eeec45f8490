"""Early stopping, solved by one question and a deep copy."""

import copy
import math

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
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = math.inf
        self.best_epoch = None
        self.epoch = 0
        self.bad = 0
        self.state = None

    def step(self, loss: float, model: nn.Module) -> bool:
        """Note an epoch's validation loss and its model; return whether to stop."""
        # NaN fails this comparison. Its opposite, "not worse", NaN would pass.
        if loss < self.best_loss - self.min_delta and math.isfinite(loss):
            self.best_loss, self.best_epoch, self.bad = loss, self.epoch, 0
            # A copy: state_dict() holds the very tensors that training goes on to change.
            self.state = copy.deepcopy(model.state_dict())
        else:
            self.bad += 1
        self.epoch += 1
        return self.bad >= self.patience

    def restore(self, model: nn.Module) -> None:
        """Put what the best epoch's state_dict held into ``model``; without one, do nothing.

        The parameters stay the same objects, so an optimizer still trains them.
        """
        if self.state is not None:
            model.load_state_dict(self.state)
