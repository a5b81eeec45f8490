"""Each parameter has a small object that moves it; the correction goes into the rate."""

import math

import numpy as np


class _Rolling:
    def __init__(self, w, rate, momentum, decay):
        self.w, self.rate, self.momentum, self.decay = w, rate, momentum, decay
        self.shift = np.zeros(w.shape)

    def step(self, g):
        self.shift = self.momentum * self.shift - self.rate * (g + self.decay * self.w)
        self.w += self.shift


class SGD:
    def __init__(self, parameters, learning_rate, momentum=0.0, weight_decay=0.0):
        self.each = [_Rolling(w, learning_rate, momentum, weight_decay) for w in parameters]

    def step(self, gradients):
        for one, g in zip(self.each, gradients, strict=True):
            one.step(g)


class _Scaled:
    def __init__(self, w):
        self.w, self.m, self.v, self.t = w, np.zeros(w.shape), np.zeros(w.shape), 0

    def step(self, g, rate, betas, eps, decay):
        self.t += 1
        b1, b2 = betas
        self.m = b1 * self.m + (1 - b1) * g
        self.v = b2 * self.v + (1 - b2) * g * g
        share1, root2 = 1 - b1**self.t, math.sqrt(1 - b2**self.t)
        step = rate / share1 * self.m * root2 / (np.sqrt(self.v) + eps * root2)
        self.w -= rate * decay * self.w + step


class AdamW:
    def __init__(self, parameters, learning_rate=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
        self.each = [_Scaled(w) for w in parameters]
        self.how = (learning_rate, betas, eps, weight_decay)

    def step(self, gradients):
        for one, g in zip(self.each, gradients, strict=True):
            one.step(g, *self.how)
