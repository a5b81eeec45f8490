"""Measure a copy whose weights require no gradient: the model itself is never touched."""

import copy
import math

import torch


class RunningMean:
    def __init__(self):
        self.parts = []
        self.weight = 0

    def add(self, value, weight):
        self.parts.append(value * weight)
        self.weight += weight

    @property
    def value(self):
        return math.fsum(self.parts) / self.weight


def train_epoch(model, batches, loss_fn, optimizer):
    model.train()
    mean = RunningMean()
    for inputs, targets in batches:
        for parameter in model.parameters():
            parameter.grad = None
        loss = loss_fn(model(inputs), targets)
        loss.backward()
        optimizer.step()
        mean.add(loss.detach().item(), len(targets))
        del loss
    return mean.value


def evaluate(model, batches, loss_fn):
    frozen = copy.deepcopy(model).eval().requires_grad_(False)
    loss, accuracy = RunningMean(), RunningMean()
    for inputs, targets in batches:
        scores = frozen(inputs)
        with torch.no_grad():
            loss.add(loss_fn(scores, targets).item(), len(targets))
        accuracy.add((scores.argmax(1) == targets).double().mean().item(), len(targets))
    return loss.value, accuracy.value


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    def epoch():
        train_loss = train_epoch(model, train_batches, loss_fn, optimizer)
        valid_loss, valid_accuracy = evaluate(model, valid_batches, loss_fn)
        return {
            "train_loss": train_loss,
            "valid_loss": valid_loss,
            "valid_accuracy": valid_accuracy,
        }

    return [epoch() for _ in range(epochs)]
