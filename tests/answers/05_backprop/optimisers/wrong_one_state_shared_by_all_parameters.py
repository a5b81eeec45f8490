"""One m and one v.

The learner must see:
"two parameters, three steps"
"Does each have an average of its own, and does t count calls, not parameters?"
"""

from collections.abc import Sequence
import numpy as np


class SGD:
    def __init__(self, parameters, learning_rate, momentum=0.0, weight_decay=0.0):
        self._state = [(w, np.zeros_like(w)) for w in parameters]
        self._learning_rate, self._momentum = (learning_rate, momentum)
        self._weight_decay = weight_decay

    def step(self, gradients):
        for i, (w, v) in enumerate(self._state):
            v *= self._momentum
            v += gradients[i] + self._weight_decay * w
            w -= self._learning_rate * v


class AdamW:
    def __init__(
        self, parameters, learning_rate=0.001, betas=(0.9, 0.999), eps=1e-08, weight_decay=0.0
    ):
        m, v = np.zeros_like(parameters[0]), np.zeros_like(parameters[0])
        self._state = [(w, m, v) for w in parameters]
        self._learning_rate, self._betas, self._eps = (learning_rate, betas, eps)
        self._weight_decay = weight_decay
        self._steps = 0

    def step(self, gradients):
        self._steps += 1
        beta1, beta2 = self._betas
        share1, share2 = (1 - beta1**self._steps, 1 - beta2**self._steps)
        for i, (w, m, v) in enumerate(self._state):
            w *= 1 - self._learning_rate * self._weight_decay
            m *= beta1
            m += (1 - beta1) * gradients[i]
            v *= beta2
            v += (1 - beta2) * gradients[i] ** 2
            w -= self._learning_rate * (m / share1) / (np.sqrt(v / share2) + self._eps)
