"""How the loss falls from epoch to epoch, and what nine hidden units of the net look for."""

from pathlib import Path

import numpy as np

FILE = Path(__file__).parents[2] / "katas" / "data" / "mnist_5k.npz"
EPOCHS = 8


def data():
    with np.load(FILE) as file:
        images, labels = file["x_train"][:800], file["y_train"][:800]
    x = images.reshape(len(images), -1) / 255
    return {"x": x, "y": labels.astype("int64")}


def see(kata, x, y):
    rng = np.random.default_rng(0)
    net = kata.TwoLayerNet.initial(x.shape[1], 16, 10, rng)
    losses = [float(net.loss(x[600:], y[600:]))]
    for _ in range(EPOCHS):
        part, rest = (x[:600], y[:600]), (x[600:], y[600:])
        how = {"epochs": 1, "batch_size": 20, "learning_rate": 0.1, "rng": rng}
        net, _ = kata.train(net, part, rest, rest, **how)
        losses.append(float(net.loss(x[600:], y[600:])))
    right = net.forward(x[600:]).argmax(axis=1) == y[600:]
    return {"losses": losses, "weights": net.W1[:, :9], "accuracy": float(right.mean())}


def draw(panel, seen, x, y):
    left, right = panel.subfigures(1, 2)
    axes = left.subplots()
    axes.plot(range(EPOCHS + 1), seen["losses"], "o-")
    axes.set(ylim=(0, 3), xlabel="epochs", ylabel="loss, held out")
    axes.set_title(f"accuracy {seen['accuracy']:.0%}")
    weights = seen["weights"].T.reshape(9, 28, 28)
    size = max(abs(weights).max(), 1e-9)
    for ax, image in zip(right.subplots(3, 3).flat, weights, strict=True):
        ax.imshow(image, cmap="RdBu", vmin=-size, vmax=size)
        ax.set_axis_off()
