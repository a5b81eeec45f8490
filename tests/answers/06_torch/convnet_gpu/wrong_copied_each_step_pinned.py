"""Copied every step, if without waiting: pinned memory and non_blocking.

Only a GPU shows it.

The learner must see:
"times in ten steps something was copied between CPU and device"
"""

import time

import torch
from torch.nn.functional import cross_entropy


def train(model, images, labels, *, device, epochs, batch_size, learning_rate):
    model.to(device, memory_format=torch.channels_last)
    model.train()
    pin = device.type == "cuda"
    loader = torch.utils.data.DataLoader(
        torch.utils.data.TensorDataset(images, labels),
        batch_size=batch_size,
        shuffle=True,
        pin_memory=pin,
    )
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        for inputs, targets in loader:
            inputs = inputs.to(device, non_blocking=True, memory_format=torch.channels_last)
            targets = targets.to(device, non_blocking=True)
            optimizer.zero_grad()
            with torch.autocast(device.type, dtype=torch.bfloat16):
                loss = cross_entropy(model(inputs), targets)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
    return torch.stack(losses).tolist()


def seconds_per_step(step, *, device, steps, warm_up):
    for _ in range(warm_up):
        step()
    if device.type == "cuda":
        torch.cuda.synchronize()
    start = time.perf_counter()
    for _ in range(steps):
        step()
    if device.type == "cuda":
        torch.cuda.synchronize()
    return (time.perf_counter() - start) / steps
