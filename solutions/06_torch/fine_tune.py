"""Fine-tuning, solved by a mode for each part and an optimizer that holds only what learns."""

from collections.abc import Iterable

from torch import Tensor, nn
from torch.optim import SGD

Batches = Iterable[tuple[Tensor, Tensor]]


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

    def forward(self, x: Tensor) -> Tensor:
        """Return the head's scores."""
        return self.head(self.body(x))


def freeze(network: Network, classes: int) -> None:
    """Freeze the body, and give the network a new head for ``classes`` classes.

    The head starts as torch starts a linear layer, and knows nothing of the old one.
    """
    network.body.requires_grad_(False)
    network.head = nn.Linear(network.head.in_features, classes)


def thaw(network: Network) -> None:
    """Let the body be trained again."""
    network.body.requires_grad_(True)


def make_optimizer(network: Network, head_lr: float, body_lr: float) -> SGD:
    """Return SGD with momentum 0.9 and weight decay 0.01, and a rate for each part.

    It holds the parameters that require a gradient, and no others.
    """
    parts = [(network.head, head_lr), (network.body, body_lr)]
    # Without the frozen ones: momentum and decay would move them without any gradient.
    groups = [
        {"params": [p for p in part.parameters() if p.requires_grad], "lr": lr}
        for part, lr in parts
    ]
    return SGD(groups, momentum=0.9, weight_decay=0.01)


def train_epoch(network: Network, batches: Batches, optimizer: SGD) -> float:
    """Train on every batch once by cross-entropy; return the mean loss over all examples.

    - A body whose parameters are all frozen comes out as it went in, buffers included, and is
      used as in evaluation mode: no dropout, no batch statistics.
    - What is not frozen is used in training mode. Losses are taken before their steps.
    """
    network.train()
    if not any(parameter.requires_grad for parameter in network.body.parameters()):
        # The mode moves batch norm's memory and drops units; requires_grad does neither.
        network.body.eval()
    total, seen = 0.0, 0
    for inputs, targets in batches:
        loss = nn.functional.cross_entropy(network(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(targets)
        seen += len(targets)
    return total / seen
