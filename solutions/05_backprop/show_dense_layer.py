"""A layer that learns a line by your gradients: the line after each few steps, and the loss."""

import numpy as np

STEPS = 30


def data():
    rng = np.random.default_rng(1)
    x = rng.uniform(-2, 2, (25, 1))
    return {"x": x, "target": 1.5 * x - 1 + rng.normal(0, 0.3, x.shape)}


def see(kata, x, target):
    w, b = np.array([[-1.0]]), np.array([2.0])
    layer, lines, losses = kata.Dense(w, b), [], []
    for _ in range(STEPS):
        y = layer.forward(x)
        lines.append((float(w[0, 0]), float(b[0])))
        losses.append(float(((y - target) ** 2).mean()))
        layer.backward(2 * (y - target) / len(x))
        w -= 0.1 * np.reshape(layer.dW, w.shape)
        b -= 0.1 * np.reshape(layer.db, b.shape)
    return {"lines": lines, "losses": losses}


def draw(panel, seen, x, target):
    left, right = panel.subplots(1, 2)
    left.plot(x, target, "k.")
    for step in range(0, STEPS, 4):
        slope, start = seen["lines"][step]
        ends = np.array([-2, 2])
        left.plot(ends, slope * ends + start, color="tab:blue", alpha=0.2 + 0.8 * step / STEPS)
    left.set(ylim=(-6, 6), title="the line, step by step")
    right.plot(seen["losses"])
    right.set(xlabel="steps", ylabel="loss", ylim=(0, max(1, seen["losses"][0])))
