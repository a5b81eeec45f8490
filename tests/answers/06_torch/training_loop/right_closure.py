"""The optimizer calls a closure; measuring gathers all scores and asks for one loss."""

import torch


def train_epoch(model, batches, loss_fn, optimizer):
    model.train()
    total = 0.0
    count = 0
    for x, y in batches:

        def closure(x=x, y=y):
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            return loss

        loss = optimizer.step(closure)
        total += loss.item() * x.shape[0]
        count += x.shape[0]
    return total / count


def evaluate(model, batches, loss_fn):
    model.eval()
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        pairs = [(model(x), y) for x, y in batches]
        scores = torch.cat([s for s, _ in pairs])
        targets = torch.cat([t for _, t in pairs])
        loss = loss_fn(scores, targets).item()
    finally:
        torch.set_grad_enabled(before)
    hits = scores.topk(1, dim=1).indices.squeeze(1).eq(targets)
    return loss, hits.float().mean().item()


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    history = []
    while len(history) < epochs:
        loss = train_epoch(model, train_batches, loss_fn, optimizer)
        vl, va = evaluate(model, valid_batches, loss_fn)
        history.append(dict(valid_accuracy=va, valid_loss=vl, train_loss=loss))
    return history
