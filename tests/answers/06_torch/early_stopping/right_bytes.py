"""The state is saved into memory as a file would be."""

import io
import math

import torch


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.history = []
        self.best_loss, self.best_epoch, self.file = math.inf, None, None

    def step(self, loss, model):
        self.history.append(loss)
        if abs(loss) < math.inf and self.best_loss - loss > self.min_delta:
            self.best_loss, self.best_epoch = loss, len(self.history) - 1
            self.file = io.BytesIO()
            torch.save(model.state_dict(), self.file)
        since = len(self.history) - (0 if self.best_epoch is None else self.best_epoch + 1)
        return since >= self.patience

    def restore(self, model):
        if self.file:
            self.file.seek(0)
            model.load_state_dict(torch.load(self.file))
