import pytest
import torch
from torch.overrides import TorchFunctionMode

from .batch_norm import BatchNorm

ROWS = torch.tensor([[1.0, 10.0], [3.0, 50.0], [8.0, 30.0], [4.0, 70.0]])


def test_weight_and_bias_are_trained_and_statistics_are_kept():
    layer = BatchNorm(2)

    trained = {name: p.tolist() for name, p in layer.named_parameters()}
    assert trained == {"weight": [1.0, 1.0], "bias": [0.0, 0.0]}, (
        f"BatchNorm(2): expected the parameters weight [1, 1] and bias [0, 0], got {trained}. "
        + ("Statistics are measured, not trained." if len(trained) == 4 else "")
    )
    kept = {name: b.tolist() for name, b in layer.named_buffers() if "running" in name}
    assert kept == {"running_mean": [0.0, 0.0], "running_var": [1.0, 1.0]}, (
        f"expected the buffers running_mean [0, 0] and running_var [1, 1], got {kept}"
    )
    saved = list(layer.state_dict())
    assert saved == ["weight", "bias", "running_mean", "running_var"], f"state_dict has {saved}"


def output_of(layer, x):
    __tracebackhide__ = True
    y = layer(x)
    assert y.shape == x.shape, f"expected shape {tuple(x.shape)}, got {tuple(y.shape)}"
    assert y.dtype == torch.float32, f"expected dtype torch.float32, got {y.dtype}"
    return y


def test_training_normalises_by_the_batch_divided_by_n():
    y = output_of(BatchNorm(2).train(), ROWS).detach()

    mean = torch.tensor([4.0, 40.0])
    expected = (ROWS - mean) / torch.tensor([6.5, 500.0]).sqrt()
    spread = y.var(dim=0, correction=0)
    causes = {
        0.75: "The variance was divided by n - 1.",
        6.5: "Nothing was divided by.",
        round(1 / 6.5, 3): "It was divided by the variance, not by its root.",
        round(6.5 / 7.5**2, 3): "It was divided by a variance.",
    }
    assert torch.allclose(y, expected, rtol=1e-4, atol=1e-4), (
        f"1, 3, 8, 4 have the mean 4 and the variance 26/4: expected the first column "
        f"{expected[:, 0].tolist()}, got {y[:, 0].tolist()}. "
        + causes.get(round(spread[0].item(), 3), "")
        + "Rows were normalised, not columns." * (y.sum(dim=1).abs().max().item() < 1e-4)
    )


def test_a_constant_feature_becomes_the_bias():
    layer = BatchNorm(1).train()
    with torch.no_grad():
        layer.bias.fill_(3.0)

    y = output_of(layer, torch.full((3, 1), 7.0)).flatten().tolist()

    assert y == pytest.approx([3.0] * 3, abs=1e-3), (
        f"three times 7: expected the bias, 3, got {y}. 1e-5 keeps the root from being 0"
    )


def test_the_small_number_is_added_under_the_root():
    y = output_of(BatchNorm(1).train(), torch.tensor([[0.0], [0.004]]))[1].item()

    expected = 0.002 / (4e-6 + 1e-5) ** 0.5
    assert y == pytest.approx(expected, rel=1e-3), (
        f"variance 4e-6: expected 0.002/sqrt(4e-6 + 1e-5) = {expected:.3f}, got {y:.3f}"
    )


def test_weight_and_bias_scale_and_shift():
    layer = BatchNorm(2).train()
    with torch.no_grad():
        layer.weight.copy_(torch.tensor([2.0, -1.0]))
        layer.bias.copy_(torch.tensor([10.0, 0.5]))

    y = output_of(layer, ROWS).detach()

    means, spreads = y.mean(dim=0).tolist(), y.var(dim=0, correction=0).tolist()
    assert means == pytest.approx([10.0, 0.5], abs=1e-3), f"expected the means 10, 0.5: {means}"
    assert spreads == pytest.approx([4.0, 1.0], abs=1e-2), f"expected variances 4, 1: {spreads}"


def test_running_numbers_move_a_tenth_of_the_way():
    layer = BatchNorm(2).train()

    output_of(layer, ROWS)

    mean, var = layer.running_mean.tolist(), layer.running_var.tolist()
    assert mean == pytest.approx([0.4, 4.0], rel=1e-4), (
        f"from 0 a tenth of the way to 4: expected a running mean of 0.4, got {mean[0]:.3f}. "
        + ("That is nine tenths." * (abs(mean[0] - 3.6) < 0.01))
    )
    expected = [0.9 + 0.1 * 26 / 3, 0.9 + 0.1 * 2000 / 3]
    assert var == pytest.approx(expected, rel=1e-4), (
        f"from 1 a tenth of the way to 26/3: expected a running variance of {expected[0]:.3f}, got "
        f"{var[0]:.3f}. "
        + ("26/4 is too low for all data: divide by n - 1." * (abs(var[0] - 1.55) < 0.01))
    )


def test_evaluation_uses_the_running_numbers_and_leaves_them():
    layer = BatchNorm(2).train()
    output_of(layer, ROWS)
    before = layer.running_mean.clone(), layer.running_var.clone()
    layer.eval()

    alone = output_of(layer, ROWS[:1])
    assert torch.equal(layer.running_mean, before[0]), "evaluation moved the running mean"
    assert torch.equal(layer.running_var, before[1]), "evaluation moved the running variance"
    together = output_of(layer, ROWS)

    assert torch.allclose(alone, together[:1], atol=1e-5), (
        "evaluation mode: a row alone and the same row in a batch differ; the batch's own numbers "
        "were used"
    )
    expected = (1 - 0.4) / (0.9 + 2.6 / 3 + 1e-5) ** 0.5
    assert alone[0, 0].item() == pytest.approx(expected, rel=1e-3), (
        f"running mean 0.4 and variance 1.767: expected {expected:.3f}, got {alone[0, 0]:.3f}"
    )


def test_gradients_pass_through_mean_and_variance():
    x = ROWS.clone().requires_grad_()

    y = output_of(BatchNorm(2).train(), x)

    (y * torch.tensor([[1.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0, 2.0]])).sum().backward()
    sums = x.grad.sum(dim=0).tolist()
    assert sums == pytest.approx([0.0, 0.0], abs=1e-4), (
        f"a number added to all rows changes nothing, so each column's gradients sum to 0; got "
        f"{sums}: no gradient passes through the mean"
    )
    along = (x.grad * (ROWS - ROWS.mean(dim=0))).sum(dim=0).tolist()
    assert along == pytest.approx([0.0, 0.0], abs=1e-3), (
        f"stretching all rows from their mean changes nothing, so the gradient along it is 0; got "
        f"{along}: no gradient passes through the variance"
    )
    assert x.grad.abs().sum() > 0.1, "no gradient reaches x"


def test_memories_keep_no_graph():
    layer = BatchNorm(2).train()

    for _ in range(2):
        output_of(layer, ROWS.clone().requires_grad_()).sum().backward()

    assert not layer.running_mean.requires_grad, "the running mean keeps every batch's graph"
    assert not layer.running_var.requires_grad, "the running variance keeps every batch's graph"


def test_pixels_of_a_channel_count_together():
    torch.manual_seed(0)
    images = torch.randn(2, 3, 4, 5) * 3 + 7
    layer = BatchNorm(3).train()

    y = output_of(layer, images)

    flat = y.detach().transpose(0, 1).reshape(3, -1)
    assert torch.allclose(flat.mean(dim=1), torch.zeros(3), atol=1e-4), (
        f"images (2, 3, 4, 5): expected mean 0 for each channel, got {flat.mean(dim=1).tolist()}"
    )
    assert torch.allclose(flat.var(dim=1, correction=0), torch.ones(3), rtol=1e-3), (
        f"expected variance 1 for each channel, got {flat.var(dim=1, correction=0).tolist()}. All "
        "images and pixels of a channel count together."
    )


@pytest.mark.parametrize("shape", [(1, 2), (1, 2, 1, 1)], ids=["a row", "a pixel"])
def test_one_number_has_no_variance(shape):
    layer = BatchNorm(2).train()
    output_of(layer, ROWS)
    before = layer.running_var.clone()

    try:
        y = layer(torch.ones(shape))
    except ValueError:
        assert torch.equal(layer.running_var, before), "an error, and the memory was changed"
        output_of(layer.eval(), torch.ones(shape))
        return
    pytest.fail(f"{shape} in training: expected ValueError, got {y.flatten().tolist()}")


class NoBatchNorm(TorchFunctionMode):
    """While it is on, no function of torch does this work, whatever its name is."""

    def __torch_function__(self, func, types, args=(), kwargs=None):
        if "batch_norm" in str(getattr(func, "__name__", func)):
            pytest.fail("torch's own batch norm was called: write it from means and variances")
        return func(*args, **(kwargs or {}))


@pytest.mark.parametrize("shape", [(4, 2), (4, 2, 3, 3)], ids=["rows", "images"])
def test_the_layer_is_your_own(shape):
    torch.manual_seed(0)
    layer, x = BatchNorm(2), torch.randn(shape)

    with NoBatchNorm():
        output_of(layer.train(), x)
        output_of(layer.eval(), x)
