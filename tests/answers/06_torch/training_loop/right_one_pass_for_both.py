"""One pass serves both: with an optimizer it trains, without one it measures."""

import torch


def one_pass(model, batches, loss_fn, optimizer=None):
    training = optimizer is not None
    model.train(training)
    loss_sum, hits, examples = 0.0, 0, 0
    with torch.set_grad_enabled(training):
        for inputs, targets in batches:
            scores = model(inputs)
            loss = loss_fn(scores, targets)
            if training:
                model.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), float("inf"))
                optimizer.step()
            n = targets.numel()
            loss_sum += n * loss.item()
            hits += (scores.detach().argmax(-1) == targets).sum().item()
            examples += n
    return loss_sum / examples, hits / examples


def train_epoch(model, batches, loss_fn, optimizer):
    return one_pass(model, batches, loss_fn, optimizer)[0]


def evaluate(model, batches, loss_fn):
    return one_pass(model, batches, loss_fn)


def fit(model, train_batches, valid_batches, loss_fn, optimizer, epochs):
    keys = "train_loss", "valid_loss", "valid_accuracy"
    return [
        dict(
            zip(
                keys,
                (
                    train_epoch(model, train_batches, loss_fn, optimizer),
                    *evaluate(model, valid_batches, loss_fn),
                ),
            )
        )
        for _ in range(epochs)
    ]
