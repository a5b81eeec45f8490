"""Full grading of fine_tune: networks of any size, frozen, thawed and trained in turn."""

import torch
from hypothesis import strategies as st
from torch import nn

from dojo.check import check


def state(module):
    return {name: tensor.clone() for name, tensor in module.state_dict().items()}


def batches(generator, sizes, classes):
    return [
        (torch.randn(n, 3, generator=generator), torch.randint(classes, (n,), generator=generator))
        for n in sizes
    ]


class Body(nn.Module):
    """Any module: layers in a block, a name with "head" in it, a mode that it asks for itself."""

    def __init__(self, features):
        super().__init__()
        self.multihead = nn.Sequential(nn.Linear(3, features))
        self.norm = nn.BatchNorm1d(features)
        self.modes = set()

    def forward(self, x):
        self.modes.add("training" if self.training else "evaluation")
        return self.norm(self.multihead(x)).tanh() * (2 if self.training else 1)


@check(
    {
        "seed": st.integers(0, 2**31 - 1),
        "features": st.integers(1, 5),
        "classes": st.integers(2, 5),
        "sizes": st.lists(st.integers(5, 9), min_size=1, max_size=3),
        "body": st.sampled_from(["frozen", "thawed", "thawed in part", "frozen by hand"]),
        "rates": st.sampled_from([(0.1, 0.01), (0.02, 0.05)]),
        "training": st.booleans(),
        "leftover": st.booleans(),
    },
    rel=1e-2,
    abs=1e-3,
    examples=30,
)
def whole_runs(kata, seed, features, classes, sizes, body, rates, training, leftover):
    torch.manual_seed(seed)
    network = kata.Network(Body(features), nn.Linear(features, 7))
    generator = torch.Generator().manual_seed(seed)
    kata.freeze(network, classes)
    if body != "frozen":
        kata.thaw(network)
    if body == "thawed in part":
        network.body.multihead.requires_grad_(False)
    if body == "frozen by hand":
        network.body.requires_grad_(False)
    with torch.no_grad():
        for parameter in network.head.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    optimizer = kata.make_optimizer(network, *rates)
    network.train(training)
    if leftover:
        for parameter in network.parameters():
            parameter.grad = torch.randn(parameter.shape, generator=generator)
    parts = batches(generator, sizes, classes)
    network.body.modes.clear()
    losses = [kata.train_epoch(network, iter(parts), optimizer) for _ in range(2)]
    held = {id(p): g["lr"] for g in optimizer.param_groups for p in g["params"]}
    named = list(network.named_parameters())
    settings = ["momentum", "weight_decay", "dampening", "nesterov", "maximize"]
    return {
        "settings": {key: {group[key] for group in optimizer.param_groups} for key in settings},
        "learns": {name: parameter.requires_grad for name, parameter in named},
        "rates": {name: held.get(id(parameter)) for name, parameter in named},
        "modes of the body": set(network.body.modes),
        "losses": [float(loss) for loss in losses],
        "state": state(network),
        "scores": network.eval()(parts[0][0]).detach(),
    }


@check({"seed": st.integers(0, 2**31 - 1), "features": st.sampled_from([60, 240])}, examples=4)
def new_heads(kata, seed, features):
    """Facts that hold for any uniform start, asked with room to spare."""
    torch.manual_seed(seed)
    network = kata.Network(nn.Identity(), nn.Linear(features, 50))
    old = network.head.weight.detach().clone()
    kata.freeze(network, 50)
    weight, bias = network.head.weight.detach(), network.head.bias.detach()
    return {
        "bound": bool(weight.abs().max() <= 1.001 * features**-0.5),
        "spread": bool((weight.std() * features**0.5 - 3**-0.5).abs() < 0.05),
        "bias": bool((bias.std() * features**0.5 - 3**-0.5).abs() < 0.2),
        # Of 12,000 numbers two may meet by chance.
        "new": bool((weight == old).float().mean() < 0.01),
    }
