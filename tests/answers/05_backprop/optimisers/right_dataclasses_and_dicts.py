"""Dataclasses, state in dicts by number, and new arrays copied into the parameters."""

from dataclasses import dataclass, field

import numpy as np


@dataclass
class SGD:
    parameters: list
    learning_rate: float
    momentum: float = 0.0
    weight_decay: float = 0.0
    velocity: dict = field(default_factory=dict)

    def step(self, gradients):
        for i, (w, g) in enumerate(zip(self.parameters, gradients)):
            g = g + self.weight_decay * w
            self.velocity[i] = self.momentum * self.velocity.get(i, 0.0) + g
            w[...] = w - self.learning_rate * self.velocity[i]


@dataclass
class AdamW:
    parameters: list
    learning_rate: float = 0.001
    betas: tuple = (0.9, 0.999)
    eps: float = 1e-8
    weight_decay: float = 0.0
    state: dict = field(default_factory=dict)

    def step(self, gradients):
        b1, b2 = self.betas
        for i, (w, g) in enumerate(zip(self.parameters, gradients)):
            t, m, v = self.state.get(i, (0, 0.0, 0.0))
            t, m, v = t + 1, b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * np.square(g)
            self.state[i] = t, m, v
            w[...] = w * (1 - self.learning_rate * self.weight_decay)
            w[...] = w - self.learning_rate * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + self.eps)
