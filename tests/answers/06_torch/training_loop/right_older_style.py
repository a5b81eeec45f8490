"""Gradients by autograd.grad, a detached running sum, and the gradient switch put back by hand."""

import torch


def train_epoch(model, batches, loss_fn, optimizer):
    model.train()
    params = [p for g in optimizer.param_groups for p in g["params"] if p.requires_grad]
    total = torch.zeros((), dtype=torch.float64)
    n = 0
    for xb, yb in batches:
        out = loss_fn(model(xb), yb)
        for p, g in zip(params, torch.autograd.grad(out, params, allow_unused=True)):
            p.grad = g
        optimizer.step()
        total += out.detach().double() * yb.size(0)
        n += yb.size(0)
    return float(total / n)


def evaluate(model, batches, loss_fn):
    was = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        model.eval()
        loss = right = n = 0
        for xb, yb in batches:
            out = model(xb)
            loss += loss_fn(out, yb).item() * len(xb)
            right += int((out.max(1)[1] == yb).sum())
            n += len(xb)
    finally:
        torch.set_grad_enabled(was)
    return loss / n, right / n


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    h = []
    e = 0
    while e < epochs:
        d = {}
        d["train_loss"] = train_epoch(model, train_batches, loss_fn, optimizer)
        d["valid_loss"], d["valid_accuracy"] = evaluate(model, valid_batches, loss_fn)
        h.append(d)
        e += 1
    return h
