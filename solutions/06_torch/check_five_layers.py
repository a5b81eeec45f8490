"""Full grading of five_layers: networks of any widths, trained on whole batches."""

import torch
from hypothesis import strategies as st
from torch import nn
from torch.optim.optimizer import register_optimizer_step_pre_hook

from dojo.check import check

seeds = st.integers(0, 2**31 - 1)
widths = st.builds(
    lambda pixels, others: [pixels, *others],
    st.sampled_from([1, 4, 6]),
    st.lists(st.integers(1, 7), min_size=1, max_size=5),
)


def fill(net, seed):
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) / 2)
    return generator


@check(
    {
        "seed": seeds,
        "widths": widths,
        "dropout": st.sampled_from([None, 0.0, 0.5]),
        "n": st.integers(1, 5),
        "turned": st.booleans(),
    },
    rel=1e-4,
    abs=1e-5,
    examples=50,
)
def networks(kata, seed, widths, dropout, n, turned):
    net = kata.make_net(widths, **({} if dropout is None else {"dropout": dropout}))
    shapes = [tuple(parameter.shape) for parameter in net.parameters()]
    generator = fill(net, seed)
    images = torch.randn(n, *((widths[0] // 2, 2) if widths[0] > 1 else (1,)), generator=generator)
    if turned:
        images = images.mT.contiguous().mT
    if not dropout:
        net.train()
        net(images).sum().backward()
    return {
        "shapes": shapes,
        "scores": net.eval()(images).detach(),
        "gradients": [None if p.grad is None else p.grad for p in net.parameters()],
        "classes": kata.predict(net.train(), images),
    }


@check({"seed": seeds, "dropout": st.sampled_from([0.2, 0.6])}, rel=1e-4, abs=1e-5, examples=6)
def dropped(kata, seed, dropout):
    """Shares of hidden units that were dropped, and what became of the others."""
    torch.manual_seed(seed)
    net, hidden = kata.make_net([3, 900, 900, 2], dropout=dropout), []
    for layer in net.modules():
        if isinstance(layer, nn.Linear):
            layer.register_forward_pre_hook(lambda _, inputs: hidden.append(inputs[0].detach()))
    with torch.no_grad():
        for parameter in net.parameters():
            parameter.fill_(0.01)
    net.train()(torch.ones(1, 3))
    facts = {}
    for place, h in enumerate(hidden[1:], 1):
        share = float((h == 0).float().mean())
        facts[f"after hidden layer {place}"] = {
            "units dropped": dropout if abs(share - dropout) < 0.1 else share,
            "mean of the others": float(h[h != 0].mean()) if place < 2 else None,
        }
    return facts


@check({"seed": seeds}, examples=3)
def starts(kata, seed):
    """Facts that hold for any start of torch's, asked with room to spare."""
    torch.manual_seed(seed)
    net = kata.make_net([100, 400, 500, 300])
    facts = {}
    for place, parameter in enumerate(net.parameters()):
        values = parameter.detach() * [100, 400, 500][place // 2] ** 0.5
        facts[f"{['weight', 'bias'][place % 2]} of layer {place // 2 + 1}"] = {
            "within 1/sqrt(inputs)": bool(values.abs().max() <= 1.001),
            "spread as torch's": bool((values.std() - 3**-0.5).abs() < 0.1),
        }
    return facts


@check(
    {
        "seed": seeds,
        "n": st.integers(1, 9),
        "epochs": st.integers(0, 4),
        "decay": st.sampled_from([1.0, 0.5, 0.1]),
        "leftover": st.booleans(),
    },
    rel=1e-3,
    abs=1e-4,
    examples=25,
)
def whole_batches(kata, seed, n, epochs, decay, leftover):
    """One batch an epoch, so that its order is no matter."""
    net = nn.Sequential(nn.Flatten(), nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 3))
    generator = fill(net, seed)
    images = torch.randn(n, 3, generator=generator)
    labels = torch.randint(3, (n,), generator=generator)
    if leftover:
        for parameter in net.parameters():
            parameter.grad = torch.randn(parameter.shape, generator=generator)
    seen = {}
    hook = register_optimizer_step_pre_hook(lambda optimizer, *_: seen.update({optimizer: 0}))
    losses = kata.train(net, images, labels, epochs, n + seed % 3, 0.03, decay)
    hook.remove()
    return {
        # An optimizer written by hand is not seen; then its numbers decide.
        "optimizers": max(1, len(seen)),
        "weight decay": {optimizer.defaults["weight_decay"] for optimizer in seen} or {0},
        "losses": [float(loss) for loss in losses],
        "weights": [parameter.detach().clone() for parameter in net.parameters()],
    }


@check({"seed": seeds, "n": st.integers(1, 20), "size": st.integers(1, 5)}, examples=25)
def orders(kata, seed, n, size):
    seen = []

    class Spy(nn.Linear):
        def forward(self, images):
            seen.append(images[:, 0].tolist())
            return super().forward(images)

    torch.manual_seed(seed)
    images = torch.arange(float(n))[:, None]
    kata.train(Spy(1, 2), images, torch.zeros(n, dtype=torch.int64), 3, size, 0.01, 1.0)
    flat = [number for batch in seen for number in batch]
    epochs = [flat[k * n : (k + 1) * n] for k in range(3)]
    return {
        "sizes": [len(batch) for batch in seen],
        "each once": [sorted(epoch) for epoch in epochs],
        "different orders": 3 if n < 12 else len({tuple(epoch) for epoch in epochs}),
    }
