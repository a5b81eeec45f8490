"""The kept weights belong to the class: two runs share them.

The learner must see:
"['restored into another model']"
"""

import copy
import math

from torch import nn


class EarlyStopping:
    _kept = {}

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience, self.min_delta = patience, min_delta
        self.best_loss = math.inf
        self.best_epoch = None
        self._epoch = self._bad = 0

    def step(self, loss: float, model: nn.Module) -> bool:
        if math.isfinite(loss) and loss < self.best_loss - self.min_delta:
            self.best_loss, self.best_epoch = float(loss), self._epoch
            self._kept.update(copy.deepcopy(model.state_dict()))
            self._bad = 0
        else:
            self._bad += 1
        self._epoch += 1
        return self._bad >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_epoch is not None:
            model.load_state_dict(self._kept)
