"""Clones by name, and a list of all losses in place of a count."""

import math
from itertools import chain

import torch
from torch import nn


def tensors(model):
    return chain(model.named_parameters(), model.named_buffers())


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience, self.min_delta = patience, min_delta
        self.best_loss, self.best_epoch = math.inf, None
        self.copies = {}
        self.losses = []

    def step(self, loss: float, model: nn.Module) -> bool:
        epoch = len(self.losses)
        self.losses.append(loss)
        if math.isfinite(loss) and self.best_loss - loss > self.min_delta:
            self.best_loss, self.best_epoch = float(loss), epoch
            self.copies = {name: t.detach().clone() for name, t in tensors(model)}
        last = -1 if self.best_epoch is None else self.best_epoch
        return epoch - last >= self.patience

    @torch.no_grad()
    def restore(self, model: nn.Module) -> None:
        if self.best_epoch is None:
            return
        for name, tensor in tensors(model):
            tensor.copy_(self.copies[name])
