"""Full grading of mini_gpt: losses, blocks and models of any size, with all their gradients."""

import torch
from hypothesis import strategies as st

from dojo.check import check

seeds = st.integers(0, 2**31 - 1)
sizes = st.integers(1, 4)


def filled(module, generator, size=0.7):
    with torch.no_grad():
        for _, parameter in sorted(module.named_parameters()):
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * size)
    return module


def drawn(generator, *shape, turned=False):
    x = torch.randn(shape, generator=generator)
    return x.transpose(0, 1).contiguous().transpose(0, 1) if turned else x


def gradients(module):
    return {
        name: "no gradient reached it" if p.grad is None else p.grad.clone()
        for name, p in module.named_parameters()
    }


@check(
    {
        "seed": seeds,
        "lengths": st.lists(st.integers(1, 12), min_size=1, max_size=5),
        "size": st.sampled_from([1.0, 300.0]),
        "turned": st.booleans(),
    },
    rel=1e-4,
    abs=1e-5,
    examples=50,
)
def losses(kata, seed, lengths, size, turned):
    generator = torch.Generator().manual_seed(seed)
    n, tokens = len(lengths), max(lengths)
    scores = drawn(generator, n, tokens, 27, turned=turned) * size
    targets = torch.randint(27, (n, tokens), generator=generator)
    targets[torch.arange(tokens) >= torch.tensor(lengths)[:, None]] = -100
    before = scores.clone(), targets.clone()
    scores.requires_grad_()
    loss = kata.loss_of(scores, targets)
    loss.backward()
    return {
        "loss": loss.detach(),
        "gradient": scores.grad.contiguous(),
        "padding": bool((scores.grad[targets == -100] == 0).all()),
        "inputs": bool(torch.equal(before[0], scores) and torch.equal(before[1], targets)),
    }


@check({"seed": st.just(3), "names": st.just(127)}, rel=1e-4, abs=1e-5, examples=1)
def many_names(kata, seed, names):
    """Later ones are guessed worse, so that no part of them has the mean of all."""
    generator = torch.Generator().manual_seed(seed)
    worse = torch.linspace(0.5, 5, names)[:, None, None]
    scores = drawn(generator, names, 12, 27) * worse
    targets = torch.randint(27, (names, 12), generator=generator)
    targets[torch.arange(12) > torch.arange(names)[:, None] % 12] = -100
    return {f"loss of {names} names": kata.loss_of(scores, targets).detach()}


@check(
    {
        "seed": seeds,
        "heads": sizes,
        "d": sizes,
        "n": sizes,
        "tokens": st.integers(1, 9),
        "place": st.integers(0, 8),
        "turned": st.booleans(),
        "training": st.booleans(),
    },
    rel=2e-3,
    abs=5e-4,
    examples=50,
)
def blocks(kata, seed, heads, d, n, tokens, place, turned, training):
    generator = torch.Generator().manual_seed(seed)
    block = filled(kata.Block(heads * d, heads), generator).train(training)
    # One feature alone is always normalised to 0; two are never far from +-1.
    x = drawn(generator, n, tokens, heads * d, turned=turned) * 2
    x.requires_grad_()
    result = block(x)
    (one,) = torch.autograd.grad(
        result[0, place % tokens].sum(), x, retain_graph=True, allow_unused=True
    )
    (result * torch.randn(result.shape, generator=generator)).sum().backward()
    smooth = heads * d > 2
    return {
        "result": result.detach().contiguous() if smooth else None,
        "gradient": x.grad.contiguous() if smooth else None,
        "learned": gradients(block) if smooth else None,
        "later tokens and other examples are unseen": bool(
            (one[0, place % tokens + 1 :] == 0).all() and (one[1:] == 0).all()
        ),
    }


@check({"seed": seeds}, rel=2e-3, abs=5e-4, examples=1)
def far_below_0(kata, seed):
    """All products of queries and keys are -90,000: what is masked has to be lower still."""
    generator = torch.Generator().manual_seed(seed)
    block = filled(kata.Block(4, 4), generator)
    with torch.no_grad():
        block.qkv.weight[:8] = 0
        block.qkv.bias[:4], block.qkv.bias[4:8] = 300, -300
        found = block(drawn(generator, 2, 6, 4) * 2).contiguous()
    return {"result where all scores in attention are -90000": found}


@check(
    {
        "seed": seeds,
        "heads": sizes,
        "d": st.integers(2, 4),
        "n": sizes,
        "tokens": st.integers(1, 9),
        "more": st.integers(0, 3),
        "training": st.booleans(),
    },
    rel=2e-3,
    abs=5e-4,
    examples=40,
)
def models(kata, seed, heads, d, n, tokens, more, training):
    generator = torch.Generator().manual_seed(seed)
    features = 2 * heads * d
    model = filled(kata.MiniGPT(features, heads, tokens + more), generator, 0.4).train(training)
    inputs = torch.randint(27, (n, tokens), generator=generator)
    scores = model(inputs)
    (scores * torch.randn(scores.shape, generator=generator)).sum().backward()
    return {
        "scores": scores.detach().contiguous(),
        "gradients": gradients(model),
    }


@check(
    {"seed": seeds, "heads": sizes, "tokens": st.sampled_from([5, 33]), "training": st.booleans()},
    rel=2e-3,
    abs=5e-4,
    examples=10,
)
def long_names(kata, seed, heads, tokens, training):
    return longer(kata, seed, heads, tokens, training)


@check({"seed": seeds, "tokens": st.just(300)}, rel=2e-3, abs=5e-4, examples=1)
def three_hundred_tokens(kata, seed, tokens):
    return longer(kata, seed, 2, tokens, True)


def longer(kata, seed, heads, tokens, training):
    """Scores alone: of many tokens, and of the same model when it has learned more."""
    generator = torch.Generator().manual_seed(seed)
    model = filled(kata.MiniGPT(4 * heads, heads, tokens + 7), generator, 0.4).train(training)
    inputs = torch.randint(27, (2, tokens), generator=generator)
    with torch.no_grad():
        first = model(inputs).clone()
        for _, parameter in sorted(model.named_parameters()):
            parameter.add_(torch.randn(parameter.shape, generator=generator) * 0.2)
        return {"scores": first, "scores when it has learned more": model(inputs).clone()}
