"""Every batch is copied to the device when its step comes.

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
    optimizer = torch.optim.AdamW(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        order = torch.randperm(len(images))
        for i in range(0, len(images), batch_size):
            batch = order[i : i + batch_size]
            optimizer.zero_grad()
            with torch.autocast(device.type, dtype=torch.bfloat16):
                inputs = images[batch].to(device, memory_format=torch.channels_last)
                loss = cross_entropy(model(inputs), labels[batch].to(device))
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
