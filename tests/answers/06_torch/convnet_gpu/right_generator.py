"""Batches from a generator, the step in a class, every batch laid out anew."""

import time

import torch
from torch.nn.functional import cross_entropy


class Trainer:
    def __init__(self, model, device, learning_rate):
        self.model = model.to(device, non_blocking=True, memory_format=torch.channels_last)
        self.device = device
        self.optimizer = torch.optim.AdamW([{"params": list(model.parameters())}], lr=learning_rate)

    @torch.enable_grad()
    def step(self, images, labels):
        self.model.train(True)
        with torch.amp.autocast(self.device.type, dtype=torch.bfloat16, enabled=True):
            loss = cross_entropy(self.model(images), labels, reduction="mean")
        loss.backward()
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return loss.data


def shuffled(images, labels, size):
    index = torch.randperm(len(labels), device=labels.device)
    for batch in torch.split(index, size):
        yield images[batch].to(memory_format=torch.channels_last), labels[batch]


def train(model, images, labels, *, device, epochs, batch_size, learning_rate):
    trainer = Trainer(model, device, learning_rate)
    images, labels = images.to(device), labels.to(device)
    losses = [
        trainer.step(*batch)
        for _ in range(epochs)
        for batch in shuffled(images, labels, batch_size)
    ]
    return torch.stack(losses).cpu().numpy().astype(float).tolist()


def seconds_per_step(step, *, device, steps, warm_up):
    def finish():
        if torch.device(device).type == "cuda":
            with torch.cuda.device(device):
                torch.cuda.synchronize()

    def elapsed(calls):
        finish()
        start = time.perf_counter_ns()
        for _ in range(calls):
            step()
        finish()
        return time.perf_counter_ns() - start

    elapsed(warm_up)
    return elapsed(steps) / steps / 1e9
