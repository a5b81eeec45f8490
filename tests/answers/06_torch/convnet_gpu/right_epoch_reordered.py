"""All images are put into the epoch's order at once, and the batches are slices of that."""

import time

import torch
from torch import nn


def train(model, images, labels, *, device, epochs, batch_size, learning_rate):
    model = model.to(device).to(memory_format=torch.channels_last).train()
    images = images.to(device).contiguous(memory_format=torch.channels_last)
    labels = labels.to(device)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate, foreach=True)
    steps = epochs * -(-len(images) // batch_size)
    losses, step = torch.zeros(steps, device=device), 0
    for _ in range(epochs):
        order = torch.rand(len(images), device=device).argsort()
        shuffled, targets = images[order], labels[order]
        for start in range(0, len(images), batch_size):
            stop = start + batch_size
            optimizer.zero_grad(set_to_none=False)
            with torch.autocast(device_type=device.type, dtype=torch.bfloat16):
                loss = criterion(model(shuffled[start:stop]), targets[start:stop])
            loss.backward()
            optimizer.step()
            with torch.no_grad():
                losses[step] = loss
            step += 1
    return losses.cpu().tolist()


def seconds_per_step(step, *, device, steps, warm_up):
    total = 0.0
    for call in range(warm_up + steps):
        if device.type == "cuda" and call >= warm_up:
            torch.cuda.synchronize(device)
        start = time.perf_counter()
        step()
        if device.type == "cuda" and call >= warm_up:
            torch.cuda.synchronize(device)
        if call >= warm_up:
            total += time.perf_counter() - start
    return total / steps
