"""One autocast block stands around each epoch.

The learner must see:
"autocast converts each weight once and uses that copy until its block ends. Give each step a block of its own."
"""

import time

import torch
from torch.nn.functional import cross_entropy


def train(model, images, labels, *, device, epochs, batch_size, learning_rate):
    model.to(device, memory_format=torch.channels_last)
    model.train()
    images = images.to(device, memory_format=torch.channels_last)
    labels = labels.to(device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        with torch.autocast(device.type, dtype=torch.bfloat16):
            order = torch.randperm(len(images), device=device)
            for i in range(0, len(images), batch_size):
                batch = order[i : i + batch_size]
                optimizer.zero_grad()
                loss = cross_entropy(model(images[batch]), labels[batch])
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
