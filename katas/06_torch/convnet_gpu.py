"""A convnet on the GPU: train it at full speed, and time it honestly.

A call only queues work for the GPU, and Python goes on. Reading a number waits for all that is
queued. The work is faster in bfloat16, and on images whose channels are stored last.

Read: https://docs.pytorch.org/docs/stable/notes/cuda.html#asynchronous-execution
House rules: README.md of this chapter
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

    - Each epoch takes every image once, in a new random order.
    - A step: the cross-entropy of ``model(batch)``, then AdamW with its other defaults.
    - Each step has its own autocast block to bfloat16, around forward pass and loss. Weights stay
      float32, and no loss is scaled.
    - Batches and convolution weights are `torch.channels_last`.
    - Between steps nothing moves to or from the CPU, and Python never waits.
    - A step keeps its loss, without the graph, and nothing else.
    - It takes at most twice as long as if it copied its batch and read its loss.
    """
    raise NotImplementedError


def seconds_per_step(
    step: Callable[[], object], *, device: torch.device, steps: int, warm_up: int
) -> float:
    """Return the seconds that a call of ``step`` takes, with the work that it queues.

    >>> 0 < seconds_per_step(list, device=torch.device("cpu"), steps=3, warm_up=1) < 1
    True

    - ``warm_up`` calls come first and do not count. Then ``steps`` calls are timed.
    - Work that was queued before them does not count.
    """
    raise NotImplementedError
