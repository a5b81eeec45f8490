"""Two-layer net, solved with nets that never change: each step builds the next one.

So the net of the caller, and the best so far, stay as they are without a copy.
"""

from collections.abc import Iterator
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

        def he(fan_in: int, fan_out: int) -> np.ndarray:
            return rng.normal(0, np.sqrt(2 / fan_in), (fan_in, fan_out))

        return cls(
            he(n_in, n_hidden), np.zeros(n_hidden), he(n_hidden, n_classes), np.zeros(n_classes)
        )

    def forward(self, x: np.ndarray) -> np.ndarray:
        """Return the logarithms of the probabilities, exact for logits thousands apart."""
        logits = self._hidden(x) @ self.W2 + self.b2
        # Softmax doesn't notice a shift of the whole row. With the largest logit at 0 no exp
        # overflows, and the sum is at least 1, so its log is finite.
        shifted = logits - logits.max(axis=1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))

    def loss(self, x: np.ndarray, y: np.ndarray) -> float:
        """Return the cross-entropy."""
        return -self.forward(x)[np.arange(len(y)), y].mean()

    def gradients(self, x: np.ndarray, y: np.ndarray) -> dict[str, np.ndarray]:
        """Return the derivative of the loss by each parameter, under its name."""
        hidden = self._hidden(x)
        # Softmax and logarithm together have a simple slope by the logits: probability minus
        # one at the right label. The loss is a mean, hence 1/n, here and nowhere else.
        d_logits = np.exp(self.forward(x))
        d_logits[np.arange(len(y)), y] -= 1
        d_logits /= len(y)
        # The gradient passes where the unit was on; its own sign has no part in that.
        d_hidden = d_logits @ self.W2.T * (hidden > 0)
        return {
            "W1": x.T @ d_hidden,
            # A bias is added to every sample, so every sample adds to its gradient.
            "b1": d_hidden.sum(axis=0),
            "W2": hidden.T @ d_logits,
            "b2": d_logits.sum(axis=0),
        }

    def _hidden(self, x: np.ndarray) -> np.ndarray:
        return (x @ self.W1 + self.b1).clip(min=0)


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
    x, y = training

    def ends_of_epochs(net: TwoLayerNet) -> Iterator[TwoLayerNet]:
        for _ in range(epochs):
            # Drawn in the loop: an order drawn before it would be the same in all epochs.
            order = rng.permutation(len(x))
            for batch in np.split(order, range(batch_size, len(x), batch_size)):
                slopes = net.gradients(x[batch], y[batch])
                net = TwoLayerNet(
                    **{name: getattr(net, name) - learning_rate * slopes[name] for name in slopes}
                )
            yield net

    # min keeps the first of equals, and no more than one net besides the newest.
    best = min(ends_of_epochs(net), key=lambda net: net.loss(*validation))
    # The first and only use of the test part: any choice made after it would be made with it.
    x_test, y_test = test
    return best, (best.forward(x_test).argmax(axis=1) == y_test).mean()
