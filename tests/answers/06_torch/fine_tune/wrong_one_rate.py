"""One rate for all.

The learner must see:
"thawed: expected the rates"
"""

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
    network.head = nn.Linear(network.head.in_features, classes)


def thaw(network):
    for parameter in network.body.parameters():
        parameter.requires_grad = True


def make_optimizer(network, head_lr, body_lr):
    groups = [{"params": list(network.head.parameters()), "lr": head_lr}]
    body = [p for p in network.body.parameters() if p.requires_grad]
    if body:
        groups.append({"params": body, "lr": head_lr})
    return SGD(groups, lr=head_lr, momentum=0.9, weight_decay=0.01)


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
