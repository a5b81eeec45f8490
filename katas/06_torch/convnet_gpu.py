"""A convnet on the GPU: train it at full speed, and time it honestly.

A GPU works behind Python's back: a call only queues work, and Python goes on at once.  A fast
loop hands work over and never asks how far it is, for whoever reads one number waits for
all that is queued.  The work itself is faster in bfloat16, which halves float32's digits and
keeps its range, and on images whose channels are stored last.

Read: https://docs.pytorch.org/docs/stable/notes/cuda.html#asynchronous-execution
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn


def train(
    model: nn.Module,
    images: Tensor,
    labels: Tensor,
    *,
    device: torch.device,
    epochs: int,
    batch_size: int,
    learning_rate: float,
) -> list[float]:
    """Train ``model`` in place on ``device`` and return the loss of every step.

    An epoch takes every image once, in a new random order, in batches of ``batch_size``, the
    last one as short as it comes out.  A step takes one batch: ``model(batch)`` in training
    mode, its mean cross-entropy, one step of `torch.optim.AdamW` with this learning rate and
    its default settings (``fused`` and ``foreach`` as you like).  And:

    - Model, images and labels are on ``device`` before the first step.  Between the second
      step's forward pass and the last step's, nothing is copied from the CPU to the device or
      back, and nothing makes Python wait.
    - Each batch and the weights of convolutions are stored in `torch.channels_last`.
    - Forward pass and loss run under autocast to bfloat16.  Weights and losses stay float32,
      and no loss is scaled.
    - A step leaves its loss behind, without the graph, and no other memory.
    - Nothing is compiled or captured as a graph: so few steps would not pay for it.
    - On a GPU a step takes at most twice as long as in a loop that does all the same, but
      copies each batch and reads each loss.

    Parameters
    ----------
    model : nn.Module
        Its parameters are float32, on the CPU.
    images, labels : Tensor, float32 (n, channels, h, w) and int64 (n,)
        On the CPU, and not to be changed.
    device : torch.device
        A CUDA device, or the CPU, where all of this holds but runs slower.

    Returns
    -------
    list of float
        Losses in the order of the steps: epochs times n / batch_size, rounded up.

    Examples
    --------
    >>> model = nn.Sequential(nn.Flatten(), nn.Linear(4, 2))
    >>> losses = train(model, torch.rand(6, 1, 2, 2), torch.tensor([0, 1, 1, 0, 1, 0]),
    ...                device=torch.device("cpu"), epochs=3, batch_size=4, learning_rate=0.01)
    >>> len(losses)
    6
    """
    raise NotImplementedError


def seconds_per_step(
    step: Callable[[], object], *, device: torch.device, steps: int, warm_up: int
) -> float:
    """Return how many seconds a call of ``step`` takes, the work that it queues included.

    ``step()`` is called ``warm_up`` times that do not count, since first calls load and choose
    kernels, and then exactly ``steps`` times.  The time runs from the moment when the device
    has done all that was queued before until it has done all that these calls queued.

    Parameters
    ----------
    step : callable without arguments
        It may queue work on the device's current stream. What it returns is not used.
    device : torch.device
        A CUDA device, or the CPU, which queues nothing.
    steps, warm_up : int, at least 1 and at least 0
    """
    raise NotImplementedError
