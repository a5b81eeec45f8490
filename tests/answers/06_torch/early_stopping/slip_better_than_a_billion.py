"""The first loss has to be below a billion.

The learner must see:
"['log']"
"""

import copy
import math

from torch import nn


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience, self.min_delta = patience, min_delta
        self.best_loss = math.inf
        self.best_epoch = None
        self._best = None
        self._epoch = self._bad = 0

    def step(self, loss: float, model: nn.Module) -> bool:
        if math.isfinite(loss) and loss < min(self.best_loss, 1e9) - self.min_delta:
            self.best_loss, self.best_epoch = float(loss), self._epoch
            self._best = copy.deepcopy(model.state_dict())
            self._bad = 0
        else:
            self._bad += 1
        self._epoch += 1
        return self._bad >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self._best is not None:
            model.load_state_dict(self._best)
