"""A neuron with two inputs, trained by your gradients: its loss, and where it says yes."""

import numpy as np

STEPS = 40


def data():
    rng = np.random.default_rng(3)
    points = rng.uniform(-2, 2, (30, 2)).round(2)
    return {"points": points, "targets": np.where(points @ [1.0, -0.5] > 0.3, 1.0, -1.0)}


def see(kata, points, targets):
    weights, losses = [0.1, 0.1, 0.0], []
    for _ in range(STEPS):
        w1, w2, b = nodes = [kata.Scalar(weight) for weight in weights]
        loss = kata.Scalar(0.0)
        for (x1, x2), target in zip(points.tolist(), targets.tolist(), strict=True):
            miss = (w1 * x1 + w2 * x2 + b).tanh() + -target
            loss = loss + miss * miss * (1 / len(points))
        loss.backward()
        losses.append(loss.data)
        weights = [w - 0.5 * node.grad for w, node in zip(weights, nodes, strict=True)]
    return {"weights": weights, "losses": losses}


def draw(panel, seen, points, targets):
    left, right = panel.subplots(1, 2)
    left.plot(seen["losses"])
    left.set(ylim=(0, 1.2), xlabel="steps", ylabel="loss")
    w1, w2, b = seen["weights"]
    x, y = np.meshgrid(np.linspace(-2, 2, 50), np.linspace(-2, 2, 50))
    right.contourf(x, y, np.tanh(w1 * x + w2 * y + b), levels=np.linspace(-1, 1, 9), cmap="RdBu")
    right.scatter(*points.T, c=targets, cmap="RdBu", edgecolors="k", vmin=-1, vmax=1)
    right.set(title="the neuron's answer")
