"""Clear once before the loop and then after every step; keep sums as detached tensors."""

import torch


def train_epoch(model, batches, loss_fn, optimizer):
    model.train(True)
    optimizer.zero_grad(set_to_none=False)
    losses, sizes = [], []
    for inputs, targets in batches:
        scores = model(inputs)
        loss = loss_fn(scores, targets)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)
        losses.append(loss.detach())
        sizes.append(targets.shape[0])
    sizes = torch.tensor(sizes, dtype=torch.float64)
    return (torch.stack(losses) @ sizes.float() / sizes.sum()).item()


def evaluate(model, batches, loss_fn):
    was_training = model.training
    model.eval()
    total = torch.zeros(())
    correct = torch.zeros((), dtype=torch.long)
    n = 0
    with torch.inference_mode():
        for inputs, targets in batches:
            scores = model(inputs)
            total += loss_fn(scores, targets) * inputs.size(0)
            correct += torch.count_nonzero(scores.max(1).indices == targets)
            n += inputs.size(0)
    model.train(was_training)
    return float(total) / n, int(correct) / n


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    history = []
    for epoch in range(1, epochs + 1):
        entry = {"train_loss": train_epoch(model, train_batches, loss_fn, optimizer)}
        entry["valid_loss"], entry["valid_accuracy"] = evaluate(model, valid_batches, loss_fn)
        history.append(entry)
        print(f"epoch {epoch}: {entry}")
    return history
