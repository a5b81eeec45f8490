"""Full grading of batch_norm: batches of rows and images, several in a row, in both modes."""

import math

import torch
from hypothesis import strategies as st

from dojo.check import check, outcome

#: The same numbers, and where they lie in memory.
LAYOUTS = {
    "row after row": lambda x: x,
    "feature after feature": lambda x: x.transpose(0, 1).contiguous().transpose(0, 1),
    "channels last": lambda x: x.movedim(1, -1).contiguous().movedim(-1, 1),
    "last axis first": lambda x: x.movedim(-1, 0).contiguous().movedim(0, -1),
    "every second": lambda x: torch.stack([x, x], dim=-1)[..., 0],
    "height and width exchanged": lambda x: x.mT.contiguous().mT,
}


def a_layer(kata, features, generator):
    layer = kata.BatchNorm(features)
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.copy_(torch.randn(features, generator=generator))
    return layer


def running(layer):
    return {name: v.clone() for name, v in layer.state_dict().items() if "run" in name}


@check(
    {
        "seed": st.integers(0, 2**31 - 1),
        "features": st.integers(1, 4),
        "sizes": st.lists(st.integers(1, 6), min_size=1, max_size=4),
        "pixels": st.sampled_from([(), (1, 1), (2, 3), (5, 2)]),
        "spread": st.sampled_from([0.001, 1.0, 30.0, 1e5]),
        "layout": st.sampled_from(list(LAYOUTS)),
        "least": st.sampled_from([0.0, 1e-6, 1e-3, 2.0]),
    },
    rel=1e-3,
    abs=1e-4,
    examples=60,
)
def batches(kata, seed, features, sizes, pixels, spread, layout, least):
    generator = torch.Generator().manual_seed(seed)
    layer = a_layer(kata, features, generator)

    def a_batch(n):
        # One image will do where it has several pixels.
        n = max(n, 1 if math.prod(pixels) > 1 else 2)
        x = torch.randn(n, features, *pixels, generator=generator) * spread + (spread >= 1)
        return LAYOUTS[layout](x)

    seen, few = [], 3 * features
    for n in sizes:
        x = a_batch(n)
        before = x.clone()
        x.requires_grad_()
        y = layer.train()(x)
        weights = torch.randn(y.shape, generator=generator)
        (y * weights).sum().backward()
        seen.append(
            {
                "trained": y.detach().contiguous(),
                # Next to a spread of a thousandth, or of two numbers that may be close together,
                # gradients are as large as they are uncertain.
                "gradient": x.grad.contiguous() if spread >= 1 and few < x.numel() else None,
                "evaluated": layer.eval()(x).detach().contiguous(),
                "state": running(layer),
                "input": bool(torch.equal(before, x.detach())),
            }
        )
    with torch.no_grad():
        x = a_batch(3)
        before = x.clone()
        unrecorded = {
            "training without gradients": layer.train()(x).contiguous(),
            "its state": running(layer),
            "evaluation without gradients": layer.eval()(x).contiguous(),
            "its input": bool(torch.equal(before, x)),
        }
        # Other running numbers, as those of a layer that was trained elsewhere.
        mean, var = torch.randn(2, features, generator=generator) * 0.01
        other = {"running_mean": mean, "running_var": least + var.abs() * (least > 0)}
        layer.load_state_dict(layer.state_dict() | other)
        near = torch.randn(3, features, *pixels, generator=generator) * 0.01
        loaded = layer(LAYOUTS[layout](near)).contiguous()
    one = torch.ones(1, features, *([1] * len(pixels)))
    before = running(layer)
    raises = outcome(lambda: layer.train()(one), ValueError)
    after = running(layer)
    return {
        "batches": seen,
        **unrecorded,
        f"evaluation after load_state_dict with running_var from {least}": loaded,
        "one number in training": raises,
        "and the state stays": all(torch.equal(before[name], after[name]) for name in after),
        "gradients of weight and bias": [p.grad.clone() for p in layer.parameters()],
    }


@check(
    {
        "seed": st.integers(0, 2**31 - 1),
        "far": st.sampled_from([2000.0, -5000.0]),
        "shape": st.sampled_from([(16, 3), (4, 2, 3, 3)]),
    },
    rel=1e-2,
    abs=1e-2,
    examples=6,
)
def far_from_zero(kata, seed, far, shape):
    """The squares of such numbers leave float32 no digits for a variance of 1."""
    generator = torch.Generator().manual_seed(seed)
    layer = a_layer(kata, shape[1], generator).train()
    x = torch.randn(shape, generator=generator) + far
    return {"trained": layer(x).detach().contiguous(), "state": running(layer)}


@check(
    {"seed": st.integers(0, 2**31 - 1), "n": st.sampled_from([40, 150])},
    rel=1e-3,
    abs=1e-4,
    examples=2,
)
def many_batches(kata, seed, n):
    """The last of many batches moves the running numbers as far as the first."""
    generator = torch.Generator().manual_seed(seed)
    layer = a_layer(kata, 2, generator).train()
    for number in range(n):
        layer(torch.randn(5, 2, generator=generator) * (1 + number) + number)
    return running(layer)
