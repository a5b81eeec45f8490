"""One optimizer group per parameter; sums of log-probabilities; eval by a context."""

from contextlib import contextmanager

import torch
from torch import nn
from torch.optim import SGD


class Network(nn.Module):
    """A body that makes features, and a head that makes scores of them.

    >>> network = Network(nn.Flatten(), nn.Linear(4, 10))
    >>> freeze(network, classes=3)
    >>> network.head
    Linear(in_features=4, out_features=3, bias=True)
    """

    def __init__(self, body: nn.Module, head: nn.Linear) -> None:
        super().__init__()
        self.body, self.head = body, head

    def forward(self, x):
        """Return the head's scores."""
        return self.head(self.body(x))


def freeze(network, classes):
    network.body.requires_grad_(False).eval()
    network.add_module("head", nn.Linear(network.head.in_features, classes, bias=True))


def thaw(network):
    network.body.requires_grad_(True).train()


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


@contextmanager
def _modes(network):
    network.train()
    body = network.body
    if all(not p.requires_grad for p in body.parameters()):
        body.eval()
    yield network
    network.eval()


def train_epoch(network, batches, optimizer):
    sums, count = [], 0
    with _modes(network):
        for x, labels in batches:
            optimizer.zero_grad(set_to_none=True)
            chance = network(x).log_softmax(dim=1)
            loss = -chance[torch.arange(len(labels)), labels].sum()
            (loss / len(labels)).backward()
            sums.append(float(loss.detach()))
            count += len(labels)
            optimizer.step()
    return sum(sums) / count
