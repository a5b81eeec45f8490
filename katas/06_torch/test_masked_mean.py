import math

import pytest
import torch

from .masked_mean import masked_mean, mean_log_probability

REAL = torch.tensor([[True, False, True, False], [True, True, True, False], [False] * 4])
BAD = [99.0, math.nan, math.inf, -math.inf]
BAD_IDS = ["99", "NaN", "infinity", "minus infinity"]


def tokens(padding):
    """Three rows of four tokens: two are real, three are real, none is."""
    x = torch.tensor(
        [
            [[1.0, -2.0], [0.0, 0.0], [4.0, 6.0], [0.0, 0.0]],
            [[3.0, 5.0], [9.0, 2.0], [6.0, -1.0], [0.0, 0.0]],
            [[0.0, 0.0]] * 4,
        ]
    )
    x[~REAL] = padding
    return x


def probabilities(padding):
    p = torch.tensor([[0.5, 0.0, 0.02, 0.0], [0.25, 1.0, 0.125, 0.0], [0.0] * 4])
    p[~REAL] = padding
    return p


def tensor_of(result, shape):
    __tracebackhide__ = True
    assert isinstance(result, torch.Tensor), f"expected a tensor, got {result!r}"
    assert tuple(result.shape) == shape, f"expected shape {shape}, got {tuple(result.shape)}"
    assert result.dtype == torch.float32, f"expected dtype torch.float32, got {result.dtype}"
    return result


def close(got, want):
    return torch.allclose(got, want, rtol=1e-4, atol=1e-5)


def cause(got, x, row):
    """Name the mistake that gives this row's numbers, if it is one of those we know."""
    kept = x[row][REAL[row]].sum(dim=0)
    mistakes = [
        (x[row].mean(dim=0), "Padding was counted."),
        (x[row].sum(dim=0) / REAL[row].sum(), "Padding is in the sum."),
        (kept / 4, "The sum of the real tokens was divided by all 4."),
        (kept / REAL.sum(), "It was divided by the real tokens of all rows."),
        (kept, "That is the sum."),
        (x[row][: REAL[row].sum()].mean(dim=0), "Padding may stand between real tokens."),
        (x[row][~REAL[row]].mean(dim=0), "That is the mean of the padding."),
    ]
    return next((name for numbers, name in mistakes if close(got, numbers)), "")


@pytest.mark.parametrize("row", [0, 1], ids=["two real tokens", "three real tokens"])
def test_only_real_tokens_count(row):
    x = tokens(99.0)

    means = tensor_of(masked_mean(x, REAL), (3, 2))

    expected = torch.tensor([[2.5, 2.0], [6.0, 2.0]])[row]
    assert close(means[row], expected), (
        f"{x[row].tolist()} with mask {REAL[row].tolist()}: expected {expected.tolist()}, "
        f"got {means[row].tolist()}. {cause(means[row], x, row)}"
    )


@pytest.mark.parametrize("padding", BAD, ids=BAD_IDS)
def test_padding_may_hold_anything(padding):
    means = tensor_of(masked_mean(tokens(padding), REAL), (3, 2))[:2]

    assert close(means, torch.tensor([[2.5, 2.0], [6.0, 2.0]])), (
        f"padding is {padding}: expected [[2.5, 2.0], [6.0, 2.0]], got {means.tolist()}. "
        "NaN and infinity times 0 are NaN: a product does not remove them."
    )


def test_a_row_of_padding_alone_gives_zero():
    means = tensor_of(masked_mean(tokens(99.0), REAL), (3, 2))

    assert means[2].tolist() == [0.0, 0.0], (
        f"a row of padding alone: expected [0, 0], got {means[2].tolist()}. "
        + ("0 / 0 is NaN." if means[2].isnan().any() else "")
    )


def assert_gradient(x, expected, what):
    __tracebackhide__ = True
    assert x.grad is not None, f"{what}: no gradient reaches the input; the graph was cut"
    got = x.grad
    nan = (~got.isfinite()).nonzero().tolist()
    assert not nan, (
        f"{what}: the gradient is {got.tolist()}, not finite at {nan}. The result was finite: a "
        "bad number was replaced after it arose. Backward multiplies its 0 by an infinite slope."
    )
    assert close(got, expected), (
        f"{what}: expected the gradient {expected.tolist()}, got {got.tolist()}"
    )
    assert not got[~REAL].any(), f"{what}: padding has the gradient {got[~REAL].tolist()}, not 0"


@pytest.mark.parametrize("padding", [99.0, math.nan], ids=["99", "NaN"])
def test_gradients_are_shared_by_the_real_tokens(padding):
    x = tokens(padding).requires_grad_()
    means = tensor_of(masked_mean(x, REAL), (3, 2))

    if means.requires_grad:
        means.sum().backward()

    share = REAL / torch.tensor([[2.0], [3.0], [1.0]])
    assert_gradient(x, share[..., None].expand(3, 4, 2), f"mean, padding {padding}")


def test_the_input_stays_as_it_was():
    x, p, mask = tokens(99.0), probabilities(0.5), REAL.clone()

    masked_mean(x, mask)
    mean_log_probability(p, mask)

    assert torch.equal(x, tokens(99.0)), f"x changed, to {x.tolist()}"
    assert torch.equal(p, probabilities(0.5)), f"p changed, to {p.tolist()}"
    assert torch.equal(mask, REAL), f"the mask changed, to {mask.tolist()}"


@pytest.mark.parametrize("padding", [0.5, 0.0, -3.0, math.nan], ids=["1/2", "0", "-3", "NaN"])
def test_logarithms_of_real_probabilities_are_averaged(padding):
    got = tensor_of(mean_log_probability(probabilities(padding), REAL), (3,))

    expected = torch.tensor([math.log(0.01) / 2, math.log(1 / 32) / 3, 0.0])
    assert close(got, expected), (
        f"padding is {padding}: expected {expected.tolist()}, got {got.tolist()}"
    )


def test_tiny_probabilities_keep_their_logarithm():
    p = torch.tensor([[1e-30, 1e-12, 0.0, 0.0]])

    got = tensor_of(mean_log_probability(p, torch.tensor([[True, True, False, False]])), (1,))

    expected = -21 * math.log(10)
    assert got.item() == pytest.approx(expected, abs=1e-2), (
        f"the mean of ln 1e-30 and ln 1e-12: expected {expected:.2f}, got {got.item():.2f}. "
        "Was a small number added, or p kept from falling below one?"
    )


@pytest.mark.parametrize("padding", [0.5, 0.0, math.nan], ids=["1/2", "0", "NaN"])
def test_gradients_of_logarithms_are_finite(padding):
    p = probabilities(padding).requires_grad_()
    got = tensor_of(mean_log_probability(p, REAL), (3,))

    if got.requires_grad:
        got.sum().backward()

    slopes = torch.tensor([[2.0, 0, 50, 0], [4, 1, 8, 0], [0] * 4])
    expected = slopes / torch.tensor([[2.0], [3.0], [1.0]])
    assert_gradient(p, expected, f"mean logarithm, padding {padding}")
