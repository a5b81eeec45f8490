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
