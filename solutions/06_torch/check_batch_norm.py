"""Full grading of batch_norm: batches of rows and images, several in a row, in both modes."""

import torch
from hypothesis import strategies as st

from dojo.check import check, outcome


@check(
    {
        "seed": st.integers(0, 2**31 - 1),
        "features": st.integers(1, 4),
        "sizes": st.lists(st.integers(2, 6), min_size=1, max_size=4),
        "pixels": st.sampled_from([(), (1, 1), (2, 3)]),
        "spread": st.sampled_from([0.001, 1.0, 30.0]),
        "last_first": st.booleans(),
    },
    rel=1e-3,
    abs=1e-4,
    examples=60,
)
def batches(kata, seed, features, sizes, pixels, spread, last_first):
    generator = torch.Generator().manual_seed(seed)
    layer = kata.BatchNorm(features)
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.copy_(torch.randn(features, generator=generator))
    seen = []
    for n in sizes:
        x = torch.randn(n, features, *pixels, generator=generator) * spread + (spread >= 1)
        if last_first:
            x = x.transpose(0, 1).contiguous().transpose(0, 1)
        before = x.clone()
        x.requires_grad_()
        y = layer.train()(x)
        weights = torch.randn(y.shape, generator=generator)
        (y * weights).sum().backward()
        seen.append(
            {
                "trained": y.detach().contiguous(),
                # Next to a spread of a thousandth, gradients are as large as they are uncertain.
                "gradient": x.grad.contiguous() if spread >= 1 else None,
                "evaluated": layer.eval()(x).detach().contiguous(),
                "state": {k: v.clone() for k, v in layer.state_dict().items() if "run" in k},
                "input": bool(torch.equal(before, x.detach())),
            }
        )
    one = torch.ones(1, features, *([1] * len(pixels)))
    raises = outcome(lambda: layer.train()(one), ValueError)
    return [seen, raises, [p.grad.clone() for p in layer.parameters()]]
