"""Loss and gradient while the logit of the right class moves, the two others staying at 0 and 1."""

import numpy as np


def data():
    return {"right": np.linspace(-8, 8, 65)}


def see(kata, right):
    found = [kata.softmax_cross_entropy(np.array([[z, 0.0, 1.0]]), np.array([0])) for z in right]
    return {
        "losses": [float(loss) for loss, _ in found],
        "slopes": np.array([slope.ravel() for _, slope in found]),
    }


def draw(panel, seen, right):
    left, other = panel.subplots(1, 2)
    left.plot(right, seen["losses"])
    left.set(ylim=(0, 10), xlabel="right logit", title="loss")
    for column, name in enumerate(("right", "at 0", "at 1")):
        other.plot(right, seen["slopes"][:, column], label=name)
    other.set(ylim=(-1.1, 1.1), xlabel="right logit", title="gradient")
    other.legend(frameon=False)
