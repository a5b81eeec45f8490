"""All orders are drawn on the CPU before the first step and moved in one piece; the GPU's own clock."""

import time

import torch
import torch.nn.functional as F


def train(model, images, labels, *, device, epochs, batch_size, learning_rate):
    model.train()
    model.to(memory_format=torch.channels_last)
    model.to(device)
    orders = torch.stack([torch.randperm(images.shape[0]) for _ in range(epochs)])
    images, labels, orders = (tensor.to(device) for tensor in (images, labels, orders))
    optimizer = torch.optim.AdamW(model.parameters(), learning_rate, fused=True)

    def loss_of(batch):
        x = images.index_select(0, batch).contiguous(memory_format=torch.channels_last)
        with torch.autocast(device.type, torch.bfloat16):
            return F.nll_loss(F.log_softmax(model(x), dim=1), labels.index_select(0, batch))

    history = []
    for order in orders.unbind():
        for batch in order.split(batch_size):
            loss = loss_of(batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            history.append(loss.detach().clone())
    return [loss.item() for loss in history]


def seconds_per_step(step, *, device, steps, warm_up):
    [step() for _ in range(warm_up)]
    if device.type != "cuda":
        start = time.monotonic()
        [step() for _ in range(steps)]
        return (time.monotonic() - start) / steps
    first, last = (torch.cuda.Event(enable_timing=True) for _ in range(2))
    first.record()
    [step() for _ in range(steps)]
    last.record()
    last.synchronize()
    return first.elapsed_time(last) / 1000 / steps
