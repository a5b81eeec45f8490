"""How far off the slope of exp is at each step: too long a step, and too short a one, both err."""

import numpy as np


def data():
    return {"steps": 10.0 ** np.arange(-13, 1, 0.5)}


def see(kata, steps):
    x = np.array([0.5, 1.0, 1.5])
    right = np.exp(x)
    found = [kata.numeric_gradient(lambda x: float(np.exp(x).sum()), x, float(h)) for h in steps]
    return [float(kata.gradient_error(gradient, right)) for gradient in found]


def draw(panel, seen, steps):
    axes = panel.subplots()
    axes.loglog(steps, np.maximum(seen, 1e-17), "o-")
    axes.set(xlabel="step", ylabel="relative error", ylim=(1e-13, 10))
