"""Full grading of linear_module: layers of any size beside torch's own, and their states."""

import torch
from hypothesis import strategies as st
from torch import nn
from torch.overrides import TorchFunctionMode

from dojo.check import check

seeds = st.integers(0, 2**31 - 1)
sizes = st.integers(1, 7)


def state(module):
    return {name: value.clone() for name, value in sorted(module.state_dict().items())}


class Watch(TorchFunctionMode):
    """Notes whether torch's own function is asked, under whichever name."""

    asked = False

    def __torch_function__(self, function, types, args=(), kwargs=None):
        self.asked |= function is nn.functional.linear
        return function(*args, **(kwargs or {}))


@check(
    {
        "seed": seeds,
        "features": st.tuples(sizes, sizes),
        "bias": st.sampled_from([None, True, False]),
        "axes": st.lists(st.integers(0, 4), max_size=3),
        "turned": st.booleans(),
    },
    rel=1e-4,
    abs=1e-5,
    examples=60,
)
def layers(kata, seed, features, bias, axes, turned):
    fan_in, fan_out = features
    layer = kata.Linear(fan_in, fan_out, **({} if bias is None else {"bias": bias}))
    names = [name for name, _ in layer.named_parameters()]
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    x = torch.randn(*axes, fan_in, generator=generator)
    if turned:
        x = x.transpose(0, -1).contiguous().transpose(0, -1)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    with Watch() as watch:
        y = layer(x)
    if y.requires_grad:
        y.square().sum().backward()
    optimizer.step()
    return {
        "nn.Linear": any(isinstance(module, nn.Linear) for module in layer.modules()),
        "nn.functional.linear": watch.asked,
        "names": names,
        "output": y.detach().contiguous(),
        "after a step": state(layer),
        "bias": layer.bias is None,
    }


@check({"seed": seeds, "fan_in": st.sampled_from([20, 100, 300])}, examples=6)
def start_values(kata, seed, fan_in):
    """Facts that hold for any uniform draw, asked with room to spare."""
    torch.manual_seed(seed)
    layer = kata.Linear(fan_in, 2000)
    torch.manual_seed(seed)
    again = dict(kata.Linear(fan_in, 2000).named_parameters())
    values = {name: p.detach() * fan_in**0.5 for name, p in layer.named_parameters()}
    return {
        name: {
            "inside": bool(v.abs().max() <= 1 + 1e-5),
            "both ends": bool(v.min() < -0.95 and v.max() > 0.95),
            "repeated by a seed": torch.equal(v, again[name].detach() * fan_in**0.5),
            "spread": bool((v.std() - 3**-0.5).abs() < 0.06),
            "distinct": len(v.unique()) > 0.9 * min(len(v.flatten()), 2000),
        }
        for name, v in values.items()
    }


@check(
    {
        "seed": seeds,
        "features": sizes,
        "axes": st.lists(st.integers(0, 3), max_size=2),
        "scale": st.sampled_from([1.0, 1e-6, 1e3]),
    },
    rel=1e-4,
    abs=1e-5,
    examples=20,
)
def standardising(kata, seed, features, axes, scale):
    generator = torch.Generator().manual_seed(seed)
    mean = torch.randn(features, generator=generator) * scale
    std = (torch.rand(features, generator=generator) + 0.5) * scale
    given = mean.clone(), std.clone()
    module = kata.Standardise(mean, std)
    mean.zero_()
    x = torch.randn(*axes, features, generator=generator) * scale
    before = x.clone()
    first = module(x)
    model = nn.Sequential(module, nn.Linear(features, 1))
    model.load_state_dict({name: value * 2 for name, value in model.state_dict().items()})
    return {
        "input as it was": torch.equal(x, before),
        "output": first.detach(),
        "state": state(module),
        "after loading": module(x).detach(),
        "mean": mean,
        "std": bool(torch.equal(std, given[1])),
        "parameters": len(list(module.parameters())),
    }
