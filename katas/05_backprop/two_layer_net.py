"""Two-layer net: can a net that you wrote by hand learn to read handwritten digits?

You have written its parts: copy from them. A wrong gradient often lowers the loss too, only less:
numeric_gradient tells.

Read: https://cs231n.github.io/neural-networks-case-study/#grad
House rules: README.md of this chapter
"""

from dataclasses import dataclass
from typing import Self

import numpy as np

Part = tuple[np.ndarray, np.ndarray]  # x and y


@dataclass
class TwoLayerNet:
    """The class probabilities are softmax(relu(x W1 + b1) W2 + b2).

    >>> net = TwoLayerNet(np.ones((2, 3)), np.zeros(3), np.ones((3, 4)), np.zeros(4))
    >>> np.exp(net.forward(np.array([[1.0, -5.0]])))
    array([[0.25, 0.25, 0.25, 0.25]])
    """

    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    @classmethod
    def initial(cls, n_in: int, n_hidden: int, n_classes: int, rng: np.random.Generator) -> Self:
        """Return a net with biases 0 and normal weights of variance 2 / (inputs of the layer)."""
        raise NotImplementedError

    def forward(self, x: np.ndarray) -> np.ndarray:
        """Return the logarithms of the probabilities, exact for logits thousands apart."""
        raise NotImplementedError

    def loss(self, x: np.ndarray, y: np.ndarray) -> float:
        """Return the cross-entropy."""
        raise NotImplementedError

    def gradients(self, x: np.ndarray, y: np.ndarray) -> dict[str, np.ndarray]:
        """Return the derivative of the loss by each parameter, under its name."""
        raise NotImplementedError


def train(
    net: TwoLayerNet,
    training: Part,
    validation: Part,
    test: Part,
    *,
    epochs: int,
    batch_size: int,
    learning_rate: float,
    rng: np.random.Generator,
) -> tuple[TwoLayerNet, float]:
    """Return the best epoch's net and its share of right answers on the test part.

    - Each epoch takes the training samples once, shuffled anew, in batches; the last may be short.
    - A batch moves every parameter by -learning_rate times its gradient.
    - The best epoch, of at least one, has the lowest finite validation loss; the first of equals.
    - Validation and test part have no other influence. ``net`` stays as it is.
    """
    raise NotImplementedError
