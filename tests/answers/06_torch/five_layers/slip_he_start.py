"""Layers start as for ReLU by He, normal with biases of 0, and not as torch starts them.

The learner must see:
"['weight of layer 1']['within 1/sqrt(inputs)'] is False, but True is right"
"""

from itertools import pairwise

import torch
from torch import Tensor, nn


def make_net(widths: list[int], dropout: float = 0.0) -> nn.Module:
    layers = [nn.Flatten()]
    for before, after in pairwise(widths):
        layers += [nn.Linear(before, after), nn.ReLU(), nn.Dropout(dropout)]
    for layer in layers:
        if isinstance(layer, nn.Linear):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.zeros_(layer.bias)
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
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(net(images[batch]), labels[batch])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        losses.append(total / len(images))
    return losses


def predict(net: nn.Module, images: Tensor) -> Tensor:
    net.eval()
    with torch.no_grad():
        return net(images).argmax(dim=1)
