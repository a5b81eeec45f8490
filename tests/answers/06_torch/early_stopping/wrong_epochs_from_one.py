"""Epochs count from 1.

The learner must see:
"expected the best at epoch 0, got 1"
"""

import math


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = math.inf
        self.best_epoch = None
        self.best = None
        self.losses = 0
        self.bad = 0

    def step(self, loss, model):
        self.losses += 1
        if math.isfinite(loss) and loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_epoch = self.losses
            self.best = {name: t.detach().clone() for name, t in model.state_dict().items()}
            self.bad = 0
        else:
            self.bad += 1
        return self.bad >= self.patience

    def restore(self, model):
        if self.best is not None:
            model.load_state_dict(self.best)
