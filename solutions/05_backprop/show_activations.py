"""The three bends, and the slope that each sends back: where it is 0, nothing learns."""

import numpy as np

KINDS = ("ReLU", "Sigmoid", "Tanh")


def data():
    return {"x": np.linspace(-6, 6, 241)}


def see(kata, x):
    found = {}
    for kind in KINDS:
        made = getattr(kata, kind)()
        found[kind] = (made.forward(x), made.backward(np.ones(x.shape)))
    return found


def draw(panel, seen, x):
    for ax, which in zip(panel.subplots(1, 2), (0, 1), strict=True):
        for kind in KINDS:
            ax.plot(x, seen[kind][which], label=kind)
        ax.set(ylim=((-1.2, 2), (-0.1, 1.2))[which], title=("y", "slope")[which], xlabel="x")
        ax.legend(frameon=False)
