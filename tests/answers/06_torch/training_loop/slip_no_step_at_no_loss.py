"""Where the loss is 0 there is no step, though weights decay.

The learner must see:
"['weights after a loss of 0']"
"""

import torch


def _count(batch):
    return len(batch)


def train_epoch(model, batches, loss_fn, optimizer):
    model.train()
    total, seen = 0.0, 0
    for inputs, labels in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(inputs), labels)
        if loss.item() > 1e-6:
            loss.backward()
            optimizer.step()
        total += loss.item() * len(labels)
        seen += len(labels)
    return total / seen


def evaluate(model, batches, loss_fn):
    model.eval()
    total, right, seen = 0.0, 0, 0
    with torch.no_grad():
        for inputs, labels in batches:
            scores = model(inputs)
            total += loss_fn(scores, labels).item() * len(labels)
            right += (scores.argmax(dim=1) == labels).sum().item()
            seen += len(labels)
    return total / seen, right / seen


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    history = []
    for _ in range(epochs):
        train_loss = train_epoch(model, train_batches, loss_fn, optimizer)
        valid_loss, valid_accuracy = evaluate(model, valid_batches, loss_fn)
        history.append(
            {"train_loss": train_loss, "valid_loss": valid_loss, "valid_accuracy": valid_accuracy}
        )
    return history
