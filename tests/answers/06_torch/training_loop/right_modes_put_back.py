"""Each module's mode is put back, equal highest scores count, and the optimizer's closure clears twice."""

import numpy as np
import torch


def train_epoch(model, batches, loss_fn, optimizer):
    losses, sizes = [], []
    model.train(True)
    with torch.enable_grad():
        for inputs, targets in batches:

            def closure():
                model.zero_grad(set_to_none=True)
                optimizer.zero_grad(set_to_none=False)
                loss = loss_fn(model(inputs), targets)
                loss.backward()
                return loss

            losses.append(float(optimizer.step(closure)))
            sizes.append(targets.numel())
            optimizer.zero_grad()
    return np.average(losses, weights=sizes)


def evaluate(model, batches, loss_fn):
    modes = [(m, m.training) for m in model.modules()]
    model.eval()
    losses, sizes, hits = [], [], 0
    try:
        with torch.inference_mode():
            for inputs, targets in batches:
                scores = model(inputs)
                losses.append(float(loss_fn(scores, targets)))
                sizes.append(targets.shape[0])
                own = scores.gather(1, targets[:, None])[:, 0]
                hits += int((own == scores.amax(dim=1)).sum())
    finally:
        for m, mode in modes:
            m.training = mode
    return np.average(losses, weights=sizes), np.float64(hits / sum(sizes))


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    return [
        {
            "train_loss": train_epoch(model, train_batches, loss_fn, optimizer),
            **dict(zip(("valid_loss", "valid_accuracy"), evaluate(model, valid_batches, loss_fn))),
        }
        for _ in range(epochs)
    ]
