"""gelu, its slope and the slope of that, against dots that tiny steps measured."""

import torch

STEP = 1e-4


def data():
    return {"x": torch.linspace(-4, 4, 161, dtype=torch.float64)}


def see(kata, x):
    x = x.clone().requires_grad_()
    curves = {"gelu": kata.gelu(x)}
    (slope,) = torch.autograd.grad(curves["gelu"].sum(), x, create_graph=True)
    curves["slope"] = slope
    # None where backward left no graph of its own.
    if slope.requires_grad:
        (bend,) = torch.autograd.grad(slope.sum(), x, allow_unused=True)
        if bend is not None:
            curves["slope of the slope"] = bend
    return {name: curve.detach() for name, curve in curves.items()}


def draw(panel, seen, x):
    def gelu(x):
        return x * (1 + torch.erf(x / 2**0.5)) / 2

    some = x[::8]
    lower, middle, upper = gelu(some - STEP), gelu(some), gelu(some + STEP)
    measured = {
        "gelu": middle,
        "slope": (upper - lower) / (2 * STEP),
        "slope of the slope": (upper - 2 * middle + lower) / STEP**2,
    }
    axes = panel.subplots()
    styles = zip(measured.items(), ("-", "--", "-."), ("C0", "C1", "C2"), strict=True)
    for (name, dots), style, color in styles:
        axes.plot(some.numpy(), dots.numpy(), "o", color=color, markersize=3)
        words = f"{name}: missing"
        if name in seen:
            axes.plot(x.numpy(), seen[name].numpy(), style, color=color)
            words = f"{name}: up to {(seen[name][::8] - dots).abs().max():.4f} off"
        axes.plot([], [], style, color=color, label=words)
    axes.set_title("curves go through the measured dots")
    axes.set(xlabel="x", ylim=(-1.2, 4))
    axes.legend(frameon=False, loc="upper left")
