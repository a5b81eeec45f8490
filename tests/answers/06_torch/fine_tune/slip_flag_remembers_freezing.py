"""Whether the body is frozen is noted by freeze and thaw, not read from its parameters.

The learner must see:
"['modes of the body'] is {'training'}, but {'evaluation'} is right"
"body = 'frozen by hand'"
"""

from collections.abc import Iterable

from torch import Tensor, nn
from torch.optim import SGD

Batches = Iterable[tuple[Tensor, Tensor]]


class Network(nn.Module):
    """A body that makes features, and a head that makes scores of them."""

    def __init__(self, body: nn.Module, head: nn.Linear) -> None:
        super().__init__()
        self.body, self.head = body, head

    def forward(self, x: Tensor) -> Tensor:
        """Return the head's scores."""
        return self.head(self.body(x))


def freeze(network: Network, classes: int) -> None:
    for parameter in network.body.parameters():
        parameter.requires_grad_(False)
    network.frozen = True
    network.head = nn.Linear(network.head.in_features, classes)


def thaw(network: Network) -> None:
    network.frozen = False
    network.body.requires_grad_(True)


def make_optimizer(network: Network, head_lr: float, body_lr: float) -> SGD:
    head = [p for p in network.head.parameters() if p.requires_grad]
    body = [p for p in network.body.parameters() if p.requires_grad]
    groups = [{"params": head, "lr": head_lr}]
    if body:
        groups.append({"params": body, "lr": body_lr})
    return SGD(groups, lr=head_lr, momentum=0.9, weight_decay=0.01)


def train_epoch(network: Network, batches: Batches, optimizer: SGD) -> float:
    frozen = getattr(network, "frozen", False)
    network.train()
    if frozen:
        network.body.eval()
    total, count = 0.0, 0
    for x, labels in batches:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(network(x), labels)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
        count += len(labels)
    return total / count
