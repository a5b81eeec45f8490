import pytest
import torch
from torch import nn

from .attention import CausalAttention, attention, causal_mask


@pytest.fixture(autouse=True)
def nothing_ready_made(monkeypatch):
    """Take torch's own attention away: this kata writes it."""

    def ready_made(*args, **kwargs):
        pytest.fail("torch's own attention was called: write it from products and a softmax")

    monkeypatch.setattr(nn.functional, "scaled_dot_product_attention", ready_made)
    monkeypatch.setattr(nn.MultiheadAttention, "forward", ready_made)


def mask_of(lengths, tokens):
    __tracebackhide__ = True
    mask = causal_mask(torch.tensor(lengths), tokens)
    assert isinstance(mask, torch.Tensor), f"expected a tensor, got {mask!r}"
    expected = (len(lengths), 1, tokens, tokens)
    assert tuple(mask.shape) == expected, f"expected shape {expected}, got {tuple(mask.shape)}"
    assert mask.dtype == torch.bool, f"expected dtype torch.bool, got {mask.dtype}"
    return mask[:, 0].int().tolist()


def test_a_token_sees_itself_and_those_before_it():
    (got,) = mask_of([4], 4)

    expected = [[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [1, 1, 1, 1]]
    cause = ""
    if got == [list(column) for column in zip(*expected, strict=True)]:
        cause = "Rows ask and columns answer: here each token sees the future."
    if got == [[int(j < i) for j in range(4)] for i in range(4)]:
        cause = "A token may see itself."
    if got == [[1 - kept for kept in row] for row in expected]:
        cause = "True keeps; this mask says what to drop."
    assert got == expected, f"four real tokens: expected {expected}, got {got}. {cause}"


def test_nobody_sees_padding():
    got = mask_of([3, 1, 0], 3)

    expected = [
        [[1, 0, 0], [1, 1, 0], [1, 1, 1]],
        [[1, 0, 0], [1, 0, 0], [1, 0, 0]],
        [[0, 0, 0]] * 3,
    ]
    for length, mask, wanted in zip([3, 1, 0], got, expected, strict=True):
        assert mask == wanted, f"{length} of 3 tokens are real: expected {wanted}, got {mask}"


def result_of(query, key, value, keep):
    __tracebackhide__ = True
    given = {"query": query, "key": key, "value": value, "keep": keep}
    before = {name: part.detach().clone() for name, part in given.items()}
    result = attention(query, key, value, keep)
    changed = [name for name, part in given.items() if not torch.equal(part, before[name])]
    assert not changed, f"attention changed its {' and '.join(changed)}: leave inputs as they are"
    assert isinstance(result, torch.Tensor), f"expected a tensor, got {result!r}"
    assert result.shape == value.shape, (
        f"expected shape {tuple(value.shape)}, got {tuple(result.shape)}"
    )
    assert result.dtype == torch.float32, f"expected dtype torch.float32, got {result.dtype}"
    return result


def given(*shape, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return [torch.randn(*shape, generator=generator) * 1.5 for _ in range(3)]


def one_by_one(query, key, value, keep):
    """Attention of one head by hand: a loop over queries, and softmax over the kept keys."""
    rows = []
    for q, kept in zip(query, keep, strict=True):
        scores = torch.stack([q.dot(k) for k in key[kept]]) / len(q) ** 0.5
        parts = (scores - scores.max()).exp()
        rows.append((parts / parts.sum()) @ value[kept])
    return torch.stack(rows)


def cause_of(got, query, key, value, keep):
    """Name the mistake that makes these numbers, if it is one of those we know."""
    dot, d = query @ key.mT, query.shape[-1]
    scores = dot / d**0.5
    low = scores.masked_fill(~keep, -1e30)
    unscaled = dot.masked_fill(~keep, -1e30)
    mistakes = {
        "The products were not divided by sqrt(d).": unscaled.softmax(-1),
        "The products were divided by d, not by its root.": (unscaled / d).softmax(-1),
        "Nothing was masked.": scores.softmax(-1),
        "A score of 0 is no mask: exp(0) is 1.": (scores * keep).softmax(-1),
        "Masked after softmax: the weights no longer sum to 1.": scores.softmax(-1) * keep,
        "What should be kept was dropped.": scores.masked_fill(keep, -1e30).softmax(-1),
        "Softmax ran over the queries.": low.softmax(-2),
    }
    same = [
        name for name, w in mistakes.items() if torch.allclose(got, w @ value, rtol=1e-3, atol=1e-4)
    ]
    return same[0] if same else ""


@pytest.mark.parametrize("masked", [False, True], ids=["all kept", "masked"])
def test_each_query_mixes_the_values_that_it_keeps(masked):
    query, key, value = given(4, 6)
    keep = torch.ones(4, 4, dtype=torch.bool)
    if masked:
        keep = torch.tensor([[1, 0, 1, 0], [1, 1, 0, 1], [0, 0, 1, 1], [0, 1, 0, 0]]).bool()

    got = result_of(query, key, value, keep)

    expected = one_by_one(query, key, value, keep)
    assert torch.allclose(got, expected, rtol=1e-4, atol=1e-5), (
        f"expected the first row {expected[0].tolist()}, got {got[0].tolist()}. "
        + cause_of(got, query, key, value, keep)
    )


def test_large_scores_do_not_overflow():
    query, key, value = given(3, 4)
    keep = torch.ones(3, 3, dtype=torch.bool).tril()

    got = result_of(query * 100, key * 100, value, keep)

    expected = one_by_one(query * 100, key * 100, value, keep)
    assert torch.allclose(got, expected, rtol=1e-3, atol=1e-4), (
        f"scores of some thousands: expected {expected.tolist()}, got {got.tolist()}"
    )


def test_what_is_not_kept_gets_no_gradient():
    query, key, value = (part.requires_grad_() for part in given(2, 1, 3, 4))
    keep = torch.tensor([[1, 0, 0], [1, 1, 0], [1, 0, 0]]).bool()

    result = result_of(query, key, value, keep)

    result[..., :2, :].square().sum().backward()
    for name, part in (("key", key), ("value", value)):
        assert part.grad is not None, f"no gradient reaches the {name}: the graph was cut"
        assert not part.grad[..., 2, :].any(), (
            f"no query keeps the third token, and its {name} has the gradient "
            f"{part.grad[0, 0, 2].tolist()}: the result depends on it"
        )
        assert part.grad[..., 1, :].any(), f"no gradient reaches the second token's {name}"


def test_a_query_that_keeps_nothing_gets_zero_and_finite_gradients():
    query, key, value = (part.requires_grad_() for part in given(1, 1, 3, 4))
    keep = torch.tensor([[1, 0, 0], [0, 0, 0], [1, 1, 1]]).bool()

    result = result_of(query, key, value, keep)

    assert result[0, 0, 1].tolist() == [0.0] * 4, (
        f"the second query keeps nothing: expected 0, got {result[0, 0, 1].tolist()}. "
        + ("softmax of -inf alone is NaN." if result[0, 0, 1].isnan().any() else "")
        + (
            "These are equal shares of all values."
            if torch.allclose(result[0, 0, 1], value[0, 0].mean(0), atol=1e-4)
            else ""
        )
    )
    result.sum().backward()
    for name, part in (("query", query), ("key", key), ("value", value)):
        assert part.grad.isfinite().all(), (
            f"the second query keeps nothing, and the gradient of {name} is "
            f"{part.grad[0, 0].tolist()}: NaN was replaced after softmax made it"
        )


def test_a_module_has_two_linear_layers():
    shapes = {name: tuple(p.shape) for name, p in CausalAttention(6, 2).named_parameters()}

    expected = {"qkv.weight": (18, 6), "qkv.bias": (18,), "out.weight": (6, 6), "out.bias": (6,)}
    assert shapes == expected, f"CausalAttention(6, 2): expected {expected}, got {shapes}"


def step_by_step(module, x, heads):
    """Run every head of every example on its own slice of the features."""
    tokens, features = x.shape[1:]
    d, keep = features // heads, torch.ones(tokens, tokens, dtype=torch.bool).tril()
    rows = []
    for example in x:
        q, k, v = (example @ module.qkv.weight.T + module.qkv.bias).split(features, dim=-1)
        parts = [slice(d * head, d * (head + 1)) for head in range(heads)]
        mixed = [one_by_one(q[:, p], k[:, p], v[:, p], keep) for p in parts]
        rows.append(torch.cat(mixed, dim=1) @ module.out.weight.T + module.out.bias)
    return torch.stack(rows)


@pytest.mark.parametrize("heads", [1, 2, 3], ids=["one head", "two heads", "three heads"])
def test_heads_work_side_by_side(heads):
    module = CausalAttention(6, heads)
    x = torch.randn(2, 4, 6) * 2

    got = module(x, torch.tensor([4, 4]))

    assert tuple(got.shape) == (2, 4, 6), f"expected shape (2, 4, 6), got {tuple(got.shape)}"
    expected = step_by_step(module, x, heads)
    assert torch.allclose(got, expected, rtol=1e-3, atol=1e-4), (
        f"{heads} heads of {6 // heads} features: expected the first row "
        f"{expected[0, 0].tolist()}, got {got[0, 0].tolist()}. "
        + (heads > 1)
        * (
            "A reshape to (n, heads, tokens, d) cuts tokens into heads: split the last axis, then "
            "move the new one. The same on the way back."
        )
    )


def test_the_future_has_no_gradient():
    module = CausalAttention(6, 2)
    x = torch.randn(1, 4, 6, requires_grad=True)

    module(x, torch.tensor([4]))[0, 1].sum().backward()

    seen = [bool(row.any()) for row in x.grad[0]]
    assert seen == [True, True, False, False], (
        f"the second token's result depends on tokens {[i for i, s in enumerate(seen) if s]}: "
        "expected 0 and 1, itself and what is before it"
    )


def test_padding_has_no_gradient():
    module = CausalAttention(6, 2)
    x = torch.randn(2, 4, 6, requires_grad=True)

    result = module(x, torch.tensor([4, 2]))

    result[1, :2].sum().backward()
    assert not x.grad[0].any(), "the second example's result depends on the first example"
    assert not x.grad[1, 2:].any(), "the result of real tokens depends on padding"


def test_an_empty_example_is_finite():
    module = CausalAttention(6, 2)
    x = torch.randn(2, 3, 6, requires_grad=True)

    for training in (True, False):
        module.train(training)
        result = module(x, torch.tensor([0, 3]))
        assert result.isfinite().all(), (
            f"an example of padding alone, training={training}: got {result[0, 0].tolist()}"
        )
    result.sum().backward()
    assert x.grad.isfinite().all(), "an example of padding alone makes gradients NaN"
