"""The mode is set before the epochs begin.

The learner must see:
"with 0 epochs nothing happens, but the mode of the model changed."
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


@torch.no_grad()
def evaluate(model, batches, loss_fn):
    model.eval()
    total, right, count = 0.0, 0, 0
    for inputs, targets in batches:
        scores = model(inputs)
        total += loss_fn(scores, targets).item() * len(targets)
        right += (scores.argmax(dim=1) == targets).sum().item()
        count += len(targets)
    return total / count, right / count


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    model.train()
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
