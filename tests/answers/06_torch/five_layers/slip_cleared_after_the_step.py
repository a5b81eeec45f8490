"""Gradients are cleared after the step; those that the caller left count in the first.

The learner must see:
"leftover = True"
"""

from itertools import pairwise

import torch
from torch import Tensor, nn


def make_net(widths: list[int], dropout: float = 0.0) -> nn.Module:
    layers = [nn.Flatten()]
    for before, after in pairwise(widths):
        layers += [nn.Linear(before, after), nn.ReLU(), nn.Dropout(dropout)]
    return nn.Sequential(*layers[:-2])


def train(net, images, labels, epochs, batch_size, lr, decay):
    optimizer = torch.optim.Adam(net.parameters(), lr=lr)
    net.train()
    losses = []
    for epoch in range(epochs):
        for group in optimizer.param_groups:
            group["lr"] = lr * decay**epoch
        order = torch.randperm(len(images))
        total = 0.0
        for batch in order.split(batch_size):
            loss = nn.functional.cross_entropy(net(images[batch]), labels[batch])
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
            total += loss.item() * len(batch)
        losses.append(total / len(images))
    return losses


def predict(net: nn.Module, images: Tensor) -> Tensor:
    net.eval()
    with torch.no_grad():
        return net(images).argmax(dim=1)
