"""A training loop that only hands work over, and a stopwatch that waits for it."""

import time
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy


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
    # Thousands of small images fit on any GPU: one copy each, and the loop never needs the CPU's
    # memory again. Indexing keeps the layout, so every batch is channels last too.
    model.to(device, memory_format=torch.channels_last).train()
    images = images.to(device, memory_format=torch.channels_last)
    labels = labels.to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        # Drawn on the device: an order from the CPU would have to be copied.
        for batch in torch.randperm(len(images), device=device).split(batch_size):
            # A block for each step: autocast converts a weight once and uses that copy until its
            # block ends, so around the loop it would never see a step. And only the forward pass:
            # backward() uses the types that it finds, and with the range of float32 no gradient
            # vanishes that a GradScaler would have to save.
            with torch.autocast(device.type, dtype=torch.bfloat16):
                loss = cross_entropy(model(images[batch]), labels[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
    # The one place where Python waits: all losses come back in a single copy.
    return torch.stack(losses).tolist()


def seconds_per_step(
    step: Callable[[], object], *, device: torch.device, steps: int, warm_up: int
) -> float:
    """Return the seconds that a call of ``step`` takes, with the work that it queues.

    >>> 0 < seconds_per_step(list, device=torch.device("cpu"), steps=3, warm_up=1) < 1
    True

    - ``warm_up`` calls come first and do not count. Then ``steps`` calls are timed.
    - Work that was queued before them does not count.
    """
    for _ in range(warm_up):
        step()
    wait_for(device)
    start = time.perf_counter()
    for _ in range(steps):
        step()
    # Without this wait the clock would stop when the work is queued, long before it is done.
    wait_for(device)
    return (time.perf_counter() - start) / steps


def wait_for(device: torch.device) -> None:
    """Return when the device has done all that was queued; the CPU never queues."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)
