"""Training loop, solved in three short functions that never trust the state they find."""

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

Batches = Iterable[tuple[Tensor, Tensor]]
LossFunction = Callable[[Tensor, Tensor], Tensor]


def train_epoch(
    model: nn.Module, batches: Batches, loss_fn: LossFunction, optimizer: Optimizer
) -> float:
    """Train on every batch once, in order, and return the mean loss over all examples.

    - Each batch is one step, along the gradient of its own loss alone.
    - A loss is taken before its step, and keeps no graph.
    """
    model.train()
    total, seen = 0.0, 0
    for inputs, targets in batches:
        loss = loss_fn(model(inputs), targets)
        # Right before backward(), which adds: so nothing older can be in the sum.
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        # item() lets go of the graph; the size turns a batch's mean back into a sum.
        total += loss.item() * len(targets)
        seen += len(targets)
    return total / seen


@torch.no_grad()
def evaluate(model: nn.Module, batches: Batches, loss_fn: LossFunction) -> tuple[float, float]:
    """Return the mean loss and the share of right answers over all examples.

    >>> import torch
    >>> batch = torch.tensor([[3.0, 0.0], [0.0, 3.0]]), torch.tensor([0, 0])
    >>> loss, accuracy = evaluate(nn.Identity(), [batch], nn.CrossEntropyLoss())
    >>> round(loss, 3), accuracy
    (1.549, 0.5)

    - Measure in evaluation mode; neither model nor loss records a graph.
    - Weights, buffers, ``.grad``, ``requires_grad`` and torch's grad mode stay as they were.
    """
    # eval() changes what dropout and batch norm do; no_grad() above, what autograd records.
    model.eval()
    total, correct, seen = 0.0, 0, 0
    for inputs, targets in batches:
        scores = model(inputs)
        total += loss_fn(scores, targets).item() * len(targets)
        correct += (scores.argmax(dim=1) == targets).sum().item()
        seen += len(targets)
    return total / seen, correct / seen


def fit(
    model: nn.Module,
    train_batches: Batches,
    valid_batches: Batches,
    loss_fn: LossFunction,
    optimizer: Optimizer,
    epochs: int,
) -> list[dict[str, float]]:
    """Train and then evaluate in each epoch, and return one dict per epoch.

    - Keys: "train_loss", "valid_loss" and "valid_accuracy".
    - Go through both parts once per epoch. With 0 epochs, nothing happens.
    """
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
