"""Gradients are switched on after measuring, also for a caller who had them off.

The learner must see:
"put back the state from before, instead of switching on."
"""

import torch


def train_epoch(model, batches, loss_fn, optimizer):
    model.train()
    total, count = 0.0, 0
    for inputs, targets in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        count += len(targets)
    return total / count


def evaluate(model, batches, loss_fn):
    model.eval()
    torch.set_grad_enabled(False)
    total, right, count = 0.0, 0, 0
    for inputs, targets in batches:
        scores = model(inputs)
        total += loss_fn(scores, targets).item() * len(targets)
        right += (scores.argmax(dim=1) == targets).sum().item()
        count += len(targets)
    torch.set_grad_enabled(True)
    return total / count, right / count


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    history = []
    for _ in range(epochs):
        train_loss = train_epoch(model, train_batches, loss_fn, optimizer)
        valid_loss, valid_accuracy = evaluate(model, valid_batches, loss_fn)
        history.append(
            {"train_loss": train_loss, "valid_loss": valid_loss, "valid_accuracy": valid_accuracy}
        )
    return history
