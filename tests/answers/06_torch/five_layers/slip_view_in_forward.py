"""Images are flattened by view, which some memory layouts refuse.

The learner must see:
"view size is not compatible"
"turned = True"
"""

from itertools import pairwise

import torch
from torch import Tensor, nn


class Flat(nn.Module):
    def forward(self, x):
        return x.view(x.shape[0], -1)


def make_net(widths: list[int], dropout: float = 0.0) -> nn.Module:
    layers = [Flat()]
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
