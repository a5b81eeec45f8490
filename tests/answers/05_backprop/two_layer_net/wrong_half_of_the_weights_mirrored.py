"""Half of the first weights are the other half with the sign turned.

The learner must see:
"Some were copied, mirrored or rounded"
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self
import numpy as np

@dataclass
class TwoLayerNet:
    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    @classmethod
    def initial(cls, n_in: int, n_hidden: int, n_classes: int, rng: np.random.Generator) -> Self:

        def he(fan_in: int, fan_out: int) -> np.ndarray:
            h = rng.normal(0, np.sqrt(2 / fan_in), (fan_in, -(-fan_out // 2)))
            return np.concatenate([h, -h], axis=1)[:, :fan_out]
        return cls(he(n_in, n_hidden), np.zeros(n_hidden), he(n_hidden, n_classes), np.zeros(n_classes))

    def forward(self, x: np.ndarray) -> np.ndarray:
        logits = self._hidden(x) @ self.W2 + self.b2
        shifted = logits - logits.max(axis=1, keepdims=True)
        return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))

    def loss(self, x: np.ndarray, y: np.ndarray) -> float:
        return -self.forward(x)[np.arange(len(y)), y].mean()

    def gradients(self, x: np.ndarray, y: np.ndarray) -> dict[str, np.ndarray]:
        hidden = self._hidden(x)
        d_logits = np.exp(self.forward(x))
        d_logits[np.arange(len(y)), y] -= 1
        d_logits /= len(y)
        d_hidden = d_logits @ self.W2.T * (hidden > 0)
        return {'W1': x.T @ d_hidden, 'b1': d_hidden.sum(axis=0), 'W2': hidden.T @ d_logits, 'b2': d_logits.sum(axis=0)}

    def _hidden(self, x: np.ndarray) -> np.ndarray:
        return (x @ self.W1 + self.b1).clip(min=0)

def epoch_batches(n: int, batch_size: int, rng: np.random.Generator) -> Iterable[np.ndarray]:
    return np.split(rng.permutation(n), range(batch_size, n, batch_size))

def fit(net: TwoLayerNet, x: np.ndarray, y: np.ndarray, x_valid: np.ndarray, y_valid: np.ndarray, *, epochs: int, batch_size: int, learning_rate: float, rng: np.random.Generator) -> TwoLayerNet:

    def ends_of_epochs(net: TwoLayerNet) -> Iterator[TwoLayerNet]:
        for _ in range(epochs):
            for batch in epoch_batches(len(x), batch_size, rng):
                slopes = net.gradients(x[batch], y[batch])
                net = TwoLayerNet(**{name: getattr(net, name) - learning_rate * slopes[name] for name in slopes})
            yield net
    return min(ends_of_epochs(net), key=lambda net: net.loss(x_valid, y_valid))

def train(net, training, validation, test, **how):
    best = fit(net, *training, *validation, **how)
    x, y = test
    return best, float((best.forward(x).argmax(axis=1) == y).mean())
