"""Two-layer net, solved with nets that never change: each step builds the next one.

Whoever holds a net, the caller's or the best so far, can keep it without a copy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

import numpy as np


@dataclass
class TwoLayerNet:
    """One hidden layer: relu(x W1 + b1) W2 + b2 are the logits, and their softmax is the answer.

    ``TwoLayerNet(W1, b1, W2, b2)`` takes its parameters as they are and has them as attributes.
    In all that follows, ``x`` is a float64 array of shape (n, n_in), used as it comes, and ``y``
    an array of n labels, 0 to n_classes - 1, of any integer dtype; n is at least 1. No method
    needs another to be called before it. Nothing here or below changes a net, or an array, that
    it is given.

    Parameters
    ----------
    W1, b1 : arrays of float64, shapes (n_in, n_hidden) and (n_hidden,)
    W2, b2 : arrays of float64, shapes (n_hidden, n_classes) and (n_classes,)
    """

    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    @classmethod
    def initial(cls, n_in: int, n_hidden: int, n_classes: int, rng: np.random.Generator) -> Self:
        """Return a net to start from, all of its chance taken from ``rng``.

        Every weight is a draw of its own from the normal distribution with mean 0 and standard
        deviation sqrt(2 / fan_in), where fan_in is how many inputs its layer has: Kaiming He's
        choice, which keeps the signal's size through a ReLU. Every bias is 0.

        Examples
        --------
        >>> TwoLayerNet.initial(784, 64, 10, np.random.default_rng(0)).W2.shape
        (64, 10)
        """

        def he(fan_in: int, fan_out: int) -> np.ndarray:
            return rng.normal(0, np.sqrt(2 / fan_in), (fan_in, fan_out))

        return cls(
            he(n_in, n_hidden), np.zeros(n_hidden), he(n_hidden, n_classes), np.zeros(n_classes)
        )

    def forward(self, x: np.ndarray) -> np.ndarray:
        """Return the log-probability of every class: float64, shape (n, n_classes).

        That is the natural logarithm of each sample's softmax. It stays exact where logits lie
        thousands apart: a probability may underflow, its logarithm must not become -inf.

        Examples
        --------
        >>> net = TwoLayerNet(np.ones((2, 3)), np.zeros(3), np.ones((3, 4)), np.zeros(4))
        >>> np.exp(net.forward(np.array([[1.0, -5.0], [0.5, 2.0]])))
        array([[0.25, 0.25, 0.25, 0.25],
               [0.25, 0.25, 0.25, 0.25]])
        """
        logits = self._hidden(x) @ self.W2 + self.b2
        # Softmax doesn't notice a shift of the whole row. With the largest logit at 0 no exp
        # overflows, and the sum is at least 1, so its log is finite.
        shifted = logits - logits.max(axis=1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))

    def loss(self, x: np.ndarray, y: np.ndarray) -> float:
        """Return the cross-entropy: minus the log-probability of the right label, on average."""
        return -self.forward(x)[np.arange(len(y)), y].mean()

    def gradients(self, x: np.ndarray, y: np.ndarray) -> dict[str, np.ndarray]:
        """Return the derivative of ``loss(x, y)`` by every parameter.

        Returns
        -------
        dict with the keys ``"W1"``, ``"b1"``, ``"W2"`` and ``"b2"``
            Each value is a float64 array of its parameter's shape. At 0 the slope of the ReLU
            counts as 0.
        """
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


def epoch_batches(n: int, batch_size: int, rng: np.random.Generator) -> Iterable[np.ndarray]:
    """Return one epoch's batches: integer arrays, in which each of 0 to n - 1 comes once.

    All samples are shuffled together, anew at every call, by ``rng`` alone; every order is
    equally likely. A batch holds ``batch_size`` indices, and the last one what is left: never
    none, and all n of them if ``batch_size`` is larger. The batches may come as a list, a
    generator or any other iterable.

    Examples
    --------
    >>> [len(batch) for batch in epoch_batches(7, 3, np.random.default_rng(0))]
    [3, 3, 1]
    """
    return np.split(rng.permutation(n), range(batch_size, n, batch_size))


def train(
    net: TwoLayerNet,
    x: np.ndarray,
    y: np.ndarray,
    x_valid: np.ndarray,
    y_valid: np.ndarray,
    *,
    epochs: int,
    batch_size: int,
    learning_rate: float,
    rng: np.random.Generator,
) -> TwoLayerNet:
    """Return a new net, trained; the one that is passed in stays as it was.

    Plain stochastic gradient descent: every epoch goes through ``x`` in fresh ``epoch_batches``,
    and after each batch every parameter moves by -learning_rate times the gradient of that
    batch's loss. There is at least one epoch, and ``rng`` is the only source of chance.

    What is returned is the net at the end of the epoch whose loss on the validation part was
    the lowest, the first of equals; a net halfway through an epoch is no candidate. That choice
    is all that the validation part is used for.
    """

    def ends_of_epochs(net: TwoLayerNet) -> Iterator[TwoLayerNet]:
        for _ in range(epochs):
            # Called in the loop: batches drawn once before it would come in one order for all.
            for batch in epoch_batches(len(x), batch_size, rng):
                slopes = net.gradients(x[batch], y[batch])
                net = TwoLayerNet(
                    **{name: getattr(net, name) - learning_rate * slopes[name] for name in slopes}
                )
            yield net

    # min keeps the first of equals, and no more than one net besides the newest.
    return min(ends_of_epochs(net), key=lambda net: net.loss(x_valid, y_valid))


def experiment(
    net: TwoLayerNet,
    x: np.ndarray,
    y: np.ndarray,
    x_test: np.ndarray,
    y_test: np.ndarray,
    *,
    epochs: int,
    batch_size: int,
    learning_rate: float,
    rng: np.random.Generator,
) -> tuple[TwoLayerNet, float]:
    """Train, choose, and only then look at the test part, once.

    A random ``len(x) // 5`` of the samples, picked with ``rng``, are held out as the validation
    part, and ``net`` is trained on the others with `train`; ``len(x)`` is at least 5. The test
    part has no say in which net is returned.

    Returns
    -------
    net : TwoLayerNet
        What `train` returned.
    accuracy : float
        Its share of right answers on the test part, 0 to 1: right is a sample whose own label is
        the likeliest class. Of classes that are equally likely, any may count as the likeliest.
    """
    held_out, kept = np.split(rng.permutation(len(x)), [len(x) // 5])
    best = train(
        net,
        x[kept],
        y[kept],
        x[held_out],
        y[held_out],
        epochs=epochs,
        batch_size=batch_size,
        learning_rate=learning_rate,
        rng=rng,
    )
    # The first and only use of the test part: any choice made after it would be made with it.
    return best, (best.forward(x_test).argmax(axis=1) == y_test).mean()
