"""A group for each parameter, its rate by its name; the head is made and reset in place."""

import torch
from torch import nn
from torch.optim import SGD


class Network(nn.Module):
    def __init__(self, body, head):
        super().__init__()
        self.body, self.head = body, head

    def forward(self, x):
        return self.head(self.body(x))


def freeze(network, classes):
    for parameter in network.body.parameters():
        parameter.requires_grad = False
    features = network.head.weight.shape[1]
    network.add_module('head', nn.Linear(features, classes, bias=True))


def thaw(network):
    for parameter in network.body.parameters():
        parameter.requires_grad = True


def make_optimizer(network, head_lr, body_lr):
    return SGD(
        [
            {"params": [p], "lr": head_lr if name.startswith("head.") else body_lr}
            for name, p in network.named_parameters()
            if p.requires_grad
        ],
        momentum=0.9,
        weight_decay=0.01,
    )


def train_epoch(network, batches, optimizer):
    frozen = all(not p.requires_grad for p in network.body.parameters())
    network.head.train()
    network.body.train(not frozen)
    total, count = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(network(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(y)
        count += len(y)
    return total / count
