"""Full grading of masked_mean: any mask, any padding, results and gradients."""

import math

import numpy as np
import torch
from hypothesis import strategies as st

from dojo.check import check

PADDING = [0.0, 99.0, -1.0, 1e30, math.nan, math.inf, -math.inf]
given = {
    "seed": st.integers(0, 2**31 - 1),
    "n": st.integers(1, 5),
    "tokens": st.integers(0, 9) | st.just(300),
    "share": st.sampled_from([0.0, 0.3, 0.8, 1.0]),
    "padding": st.sampled_from(PADDING),
    "turned": st.booleans(),
}


def masked(seed, n, tokens, share):
    generator = torch.Generator().manual_seed(seed)
    return generator, torch.rand(n, tokens, generator=generator) < share


def ways_back(function, x, mask, turned):
    """The result, and the gradients of the input and of a weight in front of it."""
    if turned:
        x, mask = x.transpose(0, 1).contiguous().transpose(0, 1), mask.T.contiguous().T
    x.requires_grad_()
    weight = torch.ones(x.shape[-1], requires_grad=True)
    before = x.detach().clone()
    result = function(x * weight, mask)
    # Without one real token, nothing needs to lead back.
    if mask.any():
        (result * torch.arange(1.0, 1 + result.numel()).reshape(result.shape)).sum().backward()
    gradient = torch.zeros_like(x) if x.grad is None else x.grad.clone()
    return {
        "result": result.detach().clone(),
        "gradient": gradient,
        "padding without gradient": bool((gradient[~mask] == 0).all()),
        "input": bool(torch.equal(before.nan_to_num(7.5), x.detach().nan_to_num(7.5))),
    }


@check({**given, "features": st.integers(1, 4)}, rel=1e-4, abs=1e-5, examples=60)
def means(kata, seed, n, tokens, share, padding, turned, features):
    generator, mask = masked(seed, n, tokens, share)
    x = torch.randn(n, tokens, features, generator=generator)
    x *= torch.rand(x.shape, generator=generator) < 0.8  # A real number may be 0.
    x[~mask] = padding
    return ways_back(kata.masked_mean, x, mask, turned)


@check({**given, "smallest": st.integers(0, 30) | st.just(30)}, rel=1e-4, abs=1e-5, examples=60)
def logarithms(kata, seed, n, tokens, share, padding, turned, smallest):
    generator, mask = masked(seed, n, tokens, share)
    p = 10 ** (-smallest * torch.rand(n, tokens, generator=generator))
    p[:, :1] = 10.0**-smallest
    p[~mask] = padding
    return ways_back(kata.mean_log_probability, p, mask, turned)


@check({"padding": given["padding"]}, rel=1e-4, abs=1e-5, examples=7)
def what_the_caller_does(kata, padding):
    """Other losses of the same leaf keep their gradients, and a mask may change between calls."""
    found = {}
    for function, shape in ((kata.masked_mean, (3, 4, 2)), (kata.mean_log_probability, (3, 4))):
        name = f"{function.__name__}: "
        mask = torch.tensor([[True, False, True, True], [False] * 4, [False, True, False, False]])
        x = torch.linspace(0.1, 0.9, math.prod(shape)).reshape(shape)
        x[~mask] = padding
        leaf = x.clone().requires_grad_()
        (function(leaf, mask).sum() + leaf.sum()).backward()
        found[name + "gradient of its sum + x.sum(), 1 for padding"] = leaf.grad.clone()
        leaf.grad = None
        (leaf * math.nan).sum().backward()
        kept = bool(leaf.grad.isnan().all())
        found[name + "a later loss of the same leaf keeps its gradient, NaN"] = kept
        x = torch.linspace(0.1, 0.9, math.prod(shape)).reshape(shape)
        function(x, mask)
        mask[0, 1], mask[2, 1] = True, False
        found[name + "after the caller has changed the mask in place"] = function(x, mask)
        x[0] = 0.5
        found[name + "after the caller has changed x in place"] = function(x, mask)
    return found


@check({"seed": given["seed"], "padding": given["padding"]}, rel=1e-4, abs=1e-5, examples=3)
def beside_large_rows(kata, seed, padding):
    """Rows of large numbers, and between them rows of small ones, which they leave alone."""
    _, mask = masked(seed, 5, 100, 0.8)
    mask[:, 0] = True
    found = {}
    for large in (5e4, 1e9, 1e30):
        x = torch.full((5, 100, 2), large)
        x[1::2] = 0.25
        x[~mask] = padding
        means = kata.masked_mean(x, mask)
        found[f"means of rows of {large:.0e}"] = means[::2]
        found[f"means of rows of 0.25, beside rows of {large:.0e}"] = means[1::2]
    p = torch.full((5, 100), 1e-30)
    p[1::2] = 0.75
    p[~mask] = padding
    found["logarithms of rows of 0.75, beside rows of 1e-30"] = kata.mean_log_probability(p, mask)
    return found


def batch(rng, n, tokens):
    return {
        "x": torch.tensor(rng.normal(size=(n, tokens, 32)).astype(np.float32)),
        "mask": torch.tensor(rng.random((n, tokens)) < 0.7),
    }


few = st.builds(lambda seed, n: batch(np.random.default_rng(seed), n, 7), given["seed"], given["n"])


@check({"given": few}, rel=1e-4, abs=1e-5, examples=5)
def long_batches(kata, given):
    return kata.masked_mean(given["x"], given["mask"])


@long_batches.large()
def a_thousand_sentences(rng, n=1000):
    return {"given": batch(rng, n, 100)}
