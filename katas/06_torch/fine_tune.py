"""Fine-tuning: how do you teach a trained network something new, and keep what it knows?

Freeze the body and give it a new head. Later thaw the body, and train it with a smaller rate.
Freezing means more than stopping gradients: a frozen body must be the same function afterwards.

``Network`` has a ``body``, any module, and a ``head``, an `nn.Linear`.
Read: https://docs.pytorch.org/docs/stable/notes/autograd.html#setting-requires-grad
House rules: README.md of this chapter
"""

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
    raise NotImplementedError


def thaw(network: Network) -> None:
    """Let the body be trained again."""
    raise NotImplementedError


def make_optimizer(network: Network, head_lr: float, body_lr: float) -> SGD:
    """Return SGD with momentum 0.9 and weight decay 0.01, and a rate for each part.

    It holds the parameters that require a gradient, and no others.
    """
    raise NotImplementedError


def train_epoch(network: Network, batches: Batches, optimizer: SGD) -> float:
    """Train on every batch once by cross-entropy; return the mean loss over all examples.

    - A body whose parameters are all frozen comes out as it went in, buffers included, and is
      used as in evaluation mode: no dropout, no batch statistics.
    - What is not frozen is used in training mode. Losses are taken before their steps.
    """
    raise NotImplementedError
