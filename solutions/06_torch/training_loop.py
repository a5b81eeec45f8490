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
    """Train ``model`` on every batch once, in order, and return the epoch's mean loss.

    The model trains in training mode, whichever mode it comes in. Each batch is one step of
    the optimizer along the gradient of that batch's loss alone: gradients of earlier batches,
    or left behind by the caller, do not count. Graphs do not pile up: all that is kept of a
    batch's loss is a number. It is called with gradients enabled, not inside ``no_grad()``.

    Parameters
    ----------
    model : Module
        ``model(inputs)`` gives one row of raw scores per example: (n, classes), no softmax.
    batches : iterable of (inputs, targets)
        At least one batch; ``inputs`` is (n, ...) and ``targets`` int64, (n,), and n > 0 may
        differ from batch to batch. It may be a stream: no length, read once. It is on the
        model's device.
    loss_fn : callable
        ``loss_fn(scores, targets)`` is the mean loss of these examples, a scalar tensor. Like
        cross-entropy, it takes the scores just as they leave the model.
    optimizer : Optimizer
        Holds the model's parameters.

    Returns
    -------
    float
        The mean over all *examples* of the epoch (a short last batch counts for less), each
        loss as it was when its batch came, before that batch's step. A number, not a tensor.

    Examples
    --------
    >>> import torch
    >>> model = nn.Linear(3, 2)
    >>> _ = nn.init.zeros_(model.weight), nn.init.zeros_(model.bias)
    >>> batch = torch.ones(4, 3), torch.tensor([0, 1, 1, 1])
    >>> sgd = torch.optim.SGD(model.parameters(), lr=0.1)
    >>> loss = train_epoch(model, [batch], nn.CrossEntropyLoss(), sgd)
    >>> round(loss, 4)  # two equal scores: -log(1/2)
    0.6931
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
    """Return the mean loss and the accuracy of ``model`` on ``batches``, and teach it nothing.

    The model is measured in evaluation mode, whichever mode it comes in, and may stay in it.
    Its weights, buffers and gradients (each ``.grad``, be it a tensor or None) are afterwards
    what they were. No graph is recorded, neither by the model nor by the loss. Whether gradients
    are enabled is afterwards as before the call, which may come inside ``no_grad()``.

    Parameters
    ----------
    model, batches, loss_fn
        As for `train_epoch`. The loss may have weights of its own, not held by the model.

    Returns
    -------
    mean_loss, accuracy : float, float
        Both over all *examples*. The accuracy, between 0 and 1, is the share of examples whose
        highest score is that of their target. Where two scores are highest, either way counts.

    Examples
    --------
    >>> import torch
    >>> scores = torch.tensor([[2.0, 0.0], [0.0, 1.0]])
    >>> loss, accuracy = evaluate(
    ...     nn.Identity(), [(scores, torch.tensor([0, 0]))], nn.CrossEntropyLoss()
    ... )
    >>> round(loss, 4), accuracy
    (0.7201, 0.5)
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
    """Train for ``epochs`` epochs and measure the model after each of them.

    Validation batches teach nothing. What the optimizer remembers (momentum, say) lasts from
    epoch to epoch. Like `train_epoch`, it is called with gradients enabled.

    Parameters
    ----------
    train_batches, valid_batches : iterable of (inputs, targets)
        Gone through anew, once, in every epoch: a loader that shuffles gives another order
        each time.
    epochs : int
        May be 0: nothing happens, and the history is empty.
    model, loss_fn, optimizer
        As for `train_epoch`.

    Returns
    -------
    list of dict of float
        One dict per epoch, in order: ``"train_loss"`` as `train_epoch` measures it, and
        ``"valid_loss"`` and ``"valid_accuracy"`` as `evaluate` does after that epoch's training.
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
