"""A deep copy of the whole model, whose tensors are copied back."""

import copy
import math

import torch


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.left = self.patience = patience
        self.min_delta = min_delta
        self.best_loss = math.inf
        self.best_epoch = None
        self.best_model = None
        self.epoch = -1

    def step(self, loss, model):
        self.epoch += 1
        if not math.isfinite(loss) or not loss < self.best_loss - self.min_delta:
            self.left -= 1
        else:
            self.left = self.patience
            self.best_loss, self.best_epoch = loss, self.epoch
            self.best_model = copy.deepcopy(model)
        return self.left <= 0

    @torch.no_grad()
    def restore(self, model):
        if self.best_model is None:
            return
        kept = self.best_model.state_dict()
        for name, tensor in model.state_dict().items():
            tensor.copy_(kept[name])
