"""Velocities are kept for each array, whichever optimiser moves it.

The learner must see:
"after a step of a second optimiser of the same parameters, which begins afresh"
"""

import numpy as np

KEPT = {}  # An array is kept too, so that no other gets its id.


class SGD:
    def __init__(self, parameters, learning_rate, momentum=0.0, weight_decay=0.0):
        self.states = [KEPT.setdefault(id(w), (w, np.zeros(w.shape))) for w in parameters]
        self.rate, self.momentum, self.decay = learning_rate, momentum, weight_decay

    def step(self, gradients):
        for (w, v), g in zip(self.states, gradients, strict=True):
            v *= self.momentum
            v += g + self.decay * w
            w -= self.rate * v


class AdamW:
    def __init__(
        self, parameters, learning_rate=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0
    ):
        self.states = [(w, np.zeros(w.shape), np.zeros(w.shape)) for w in parameters]
        self.rate, self.betas, self.eps, self.decay, self.t = (
            learning_rate,
            betas,
            eps,
            weight_decay,
            0,
        )

    def step(self, gradients):
        self.t += 1
        (a, b), t = self.betas, self.t
        for (w, m, v), g in zip(self.states, gradients, strict=True):
            m += (1 - a) * (g - m)
            v += (1 - b) * (g**2 - v)
            w *= 1 - self.rate * self.decay
            w -= self.rate * (m / (1 - a**t)) / (np.sqrt(v / (1 - b**t)) + self.eps)
