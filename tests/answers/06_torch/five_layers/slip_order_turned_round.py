"""One random order, turned round from epoch to epoch: the third epoch has the first one's.

The learner must see:
"['different orders'] is 2, but 3 is right"
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
    order = torch.randperm(len(images))
    for epoch in range(epochs):
        for group in optimizer.param_groups:
            group["lr"] = lr * decay**epoch
        order = order.flip(0)
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
