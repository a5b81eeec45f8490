"""Lists and numpy's weighted average (its float64 is a float); gradients by autograd.grad."""

import numpy as np
import torch


def train_epoch(model, batches, loss_fn, optimizer):
    for module in model.modules():
        module.training = True
    parameters = [p for group in optimizer.param_groups for p in group["params"]]
    losses, sizes = [], []
    for inputs, targets in batches:
        loss = loss_fn(model(inputs), targets)
        for parameter, gradient in zip(parameters, torch.autograd.grad(loss, parameters)):
            parameter.grad = gradient
        optimizer.step()
        losses.append(loss.item())
        sizes.append(len(inputs))
    return np.average(losses, weights=sizes)


@torch.inference_mode()
def evaluate(model, batches, loss_fn):
    model.train(mode=False)
    losses, sizes, hits = [], [], []
    for inputs, targets in batches:
        scores = model(inputs)
        losses.append(loss_fn(scores, targets).numpy())
        sizes.append(len(inputs))
        hits.extend((scores.numpy().argmax(axis=1) == targets.numpy()).tolist())
    return float(np.average(losses, weights=sizes)), np.mean(hits)


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    history = []
    for _ in range(epochs):
        model.train()
        trained = train_epoch(model, train_batches, loss_fn, optimizer)
        model.eval()
        loss, accuracy = evaluate(model, valid_batches, loss_fn)
        history += [{"train_loss": trained, "valid_loss": loss, "valid_accuracy": accuracy}]
    return history
