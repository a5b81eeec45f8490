"""The batches are counted by len(), and all are taken to be as large as the first.

The learner must see:
"a stream has no length and no dataset, so count examples as you go."
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
    return total / (seen / len(batches)) / len(batches)


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
            {
                "train_loss": train_loss,
                "valid_loss": valid_loss,
                "valid_accuracy": valid_accuracy,
            }
        )
    return history
