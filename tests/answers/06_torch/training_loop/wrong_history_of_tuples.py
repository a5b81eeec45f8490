"""An epoch's entry is a tuple, whose order everybody has to remember.

The learner must see:
"expected a dict with the keys"
"""

import torch


def train_epoch(model, batches, loss_fn, optimizer):
    model.train()
    total, seen = 0.0, 0
    for inputs, targets in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(inputs), targets)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        seen += len(targets)
    return total / seen


def evaluate(model, batches, loss_fn):
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in batches:
            scores = model(inputs)
            total += loss_fn(scores, targets).item() * len(targets)
            correct += (scores.argmax(dim=1) == targets).sum().item()
            seen += len(targets)
    return total / seen, correct / seen


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    history = []
    for _ in range(epochs):
        train_loss = train_epoch(model, train_batches, loss_fn, optimizer)
        valid_loss, valid_accuracy = evaluate(model, valid_batches, loss_fn)
        history.append(
            (train_loss, valid_loss, valid_accuracy)
        )
    return history
