"""Full grading of attention: masks and heads of all sizes, with their gradients."""

import torch
from hypothesis import strategies as st

from dojo.check import check

seeds = st.integers(0, 2**31 - 1)


@check(
    {
        "lengths": st.lists(st.integers(0, 6), min_size=1, max_size=4),
        "more": st.integers(0, 2) | st.just(130),
    }
)
def masks(kata, lengths, more):
    return kata.causal_mask(torch.tensor(lengths), max(1, *lengths, *lengths) + more)


@check(
    {
        "seed": seeds,
        "batch": st.lists(st.integers(1, 3), max_size=2) | st.just([2, 3]),
        "tokens": st.integers(1, 6),
        "d": st.integers(1, 9),
        "share": st.sampled_from([0.0, 0.4, 0.8, 1.0]),
        "mask": st.sampled_from(["each", "of the first axis", "of all"]),
        "size": st.sampled_from([1.0, 50.0, 1e10]),
        "layout": st.sampled_from(["usual", "features before tokens", "examples last"]),
    },
    rel=1e-3,
    abs=1e-4,
    examples=60,
)
def one_head(kata, seed, batch, tokens, d, share, mask, size, layout):
    generator = torch.Generator().manual_seed(seed)
    parts = [torch.randn(*batch, tokens, d, generator=generator) for _ in range(3)]
    axes = {"each": batch, "of the first axis": [*batch[:1], *[1] * len(batch[1:])], "of all": []}
    keep = torch.rand(*axes[mask], tokens, tokens, generator=generator) < share
    parts[0] *= size
    # The last kind has no two axes of examples that a view could join.
    if layout == "features before tokens":
        parts = [part.mT.contiguous().mT for part in parts]
    if layout == "examples last":
        parts = [part.movedim(0, -1).contiguous().movedim(-1, 0) for part in parts]
    before = [part.clone() for part in (*parts, keep)]
    for part in parts:
        part.requires_grad_()
    result = kata.attention(*parts, keep)
    seen = result.detach().clone()
    result.square().sum().backward()
    unseen = ~before[-1].any(dim=-2)
    return {
        "result": seen,
        "gradients": [part.grad.clone() for part in parts] if size == 1.0 else None,
        "unseen": bool((parts[2].grad * unseen[..., None] == 0).all()),
        "finite": [bool(part.grad.isfinite().all()) for part in parts],
        "inputs": all(
            torch.equal(a, b.detach()) for a, b in zip(before, (*parts, keep), strict=True)
        ),
    }


@check(
    {
        "seed": seeds,
        "heads": st.integers(1, 4),
        "d": st.integers(1, 4),
        "tokens": st.integers(1, 6),
        "lengths": st.lists(st.integers(0, 6), min_size=1, max_size=3),
        "training": st.booleans(),
    },
    rel=1e-3,
    abs=1e-4,
    examples=50,
)
def many_heads(kata, seed, heads, d, tokens, lengths, training):
    module = kata.CausalAttention(heads * d, heads).train(training)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for _, parameter in sorted(module.named_parameters()):
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
    x = torch.randn(len(lengths), tokens, heads * d, generator=generator, requires_grad=True)
    lengths = torch.tensor(lengths).clamp(max=tokens)
    result = module(x, lengths)
    real = torch.arange(tokens) < lengths[:, None]
    (result * real[..., None]).sum().backward()
    # The same module, with other lengths of as many tokens.
    later = module(x.detach(), tokens - lengths)
    return {
        "result": result.detach(),
        "with other lengths": later.detach(),
        "gradient": x.grad.clone(),
        "padding": bool((x.grad[~real] == 0).all()),
        "finite": bool(result.isfinite().all()),
    }


@check({"seed": seeds}, rel=1e-3, abs=1e-4, examples=1)
def long_texts(kata, seed):
    """More tokens than a table that the module keeps would have."""
    torch.manual_seed(seed)
    module = kata.CausalAttention(2, 1)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for _, parameter in sorted(module.named_parameters()):
            parameter.copy_(torch.randn(parameter.shape, generator=generator))
        x = torch.randn(2, 1100, 2, generator=generator)
        return module(x, torch.tensor([1100, 900]))[:, ::50]
