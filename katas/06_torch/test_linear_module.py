import copy
import io

import pytest
import torch
from torch import nn

from .linear_module import Linear, Standardise

UNSEEN = (
    "A plain tensor is no part of a module, whatever its requires_grad: the optimizer never "
    "gets it, state_dict never saves it."
)


def parameters(layer):
    return {name: tuple(p.shape) for name, p in layer.named_parameters()}


def test_weight_and_bias_are_parameters():
    layer = Linear(3, 2)

    got = parameters(layer)
    assert got == {"weight": (2, 3), "bias": (2,)}, (
        f"Linear(3, 2): expected the parameters weight (2, 3) and bias (2,), got {got}. "
        + (UNSEEN if not got else "(2, 3) means: one row of weights per output." * (len(got) == 2))
    )
    assert all(p.requires_grad for p in layer.parameters()), "expected both to require gradients"


def filled():
    """A layer of three inputs and two outputs with numbers that can be followed by hand."""
    layer = Linear(3, 2)
    with torch.no_grad():
        layer.weight.copy_(torch.tensor([[1.0, 2.0, 0.0], [0.0, -1.0, 3.0]]))
        layer.bias.copy_(torch.tensor([10.0, 20.0]))
    return layer


@pytest.mark.parametrize(
    "shape", [(1, 3), (3,), (2, 4, 3), (0, 3)], ids=["a row", "one axis", "three axes", "no rows"]
)
def test_inputs_may_have_any_number_of_axes(shape):
    layer = filled()
    x = torch.tensor([1.0, 2.0, 3.0]).expand(shape)

    try:
        y = layer(x)
    except (RuntimeError, IndexError) as error:
        if isinstance(error, NotImplementedError):
            raise
        pytest.fail(f"x {shape} raised {error}")

    expected = (*shape[:-1], 2)
    assert tuple(y.shape) == expected, f"x {shape}: expected {expected}, got {tuple(y.shape)}"
    assert torch.allclose(y, torch.tensor([15.0, 27.0]).expand(expected)), (
        f"x = [1, 2, 3]: expected [1 + 4 + 10, -2 + 9 + 20] = [15, 27], got {y.tolist()}"
    )


def test_the_layer_is_your_own(monkeypatch):
    def ready_made(*args, **kwargs):
        pytest.fail("torch's own linear layer was called: write the product yourself")

    layer = filled()
    monkeypatch.setattr(nn.functional, "linear", ready_made)
    monkeypatch.setattr(nn.Linear, "forward", ready_made)

    layer(torch.ones(1, 3))


def test_gradients_reach_weight_bias_and_input():
    layer = filled()
    x = torch.tensor([[1.0, 2.0, 3.0], [0.0, 1.0, 0.0]], requires_grad=True)

    y = layer(x)

    assert y.requires_grad, "no graph was recorded: .data and detach() cut it"
    y[:, 0].sum().backward()
    for name, tensor, expected in [
        ("weight", layer.weight, [[1.0, 3.0, 3.0], [0.0, 0.0, 0.0]]),
        ("bias", layer.bias, [2.0, 0.0]),
        ("x", x, [[1.0, 2.0, 0.0]] * 2),
    ]:
        assert tensor.grad is not None, f"no gradient reaches {name}"
        got = tensor.grad.tolist()
        assert got == expected, f"the gradient of {name}: expected {expected}, got {got}"


def test_without_bias_there_is_no_bias():
    layer = Linear(3, 2, bias=False)

    got = parameters(layer)
    assert got == {"weight": (2, 3)}, (
        f"bias=False: expected only the parameter weight, got {got}. A bias of 0 would be trained"
    )
    saved = list(layer.state_dict())
    assert saved == ["weight"], f"bias=False: expected state_dict to hold weight, got {saved}"
    assert getattr(layer, "bias", "missing") is None, "bias=False: expected layer.bias to be None"
    y = layer(torch.zeros(1, 3)).tolist()
    assert y == [[0.0, 0.0]], f"bias=False and x = 0: expected 0, got {y}"


def test_a_state_goes_to_torchs_own_layer_and_back():
    layer, peer = Linear(4, 3), nn.Linear(4, 3)
    x = torch.randn(5, 4)
    layer(x)

    try:
        peer.load_state_dict(layer.state_dict())
    except RuntimeError as error:
        pytest.fail(f"nn.Linear(4, 3) refuses the state of Linear(4, 3): {error}")

    assert torch.allclose(layer(x), peer(x), atol=1e-5), (
        "nn.Linear with the state of Linear gives other numbers"
    )


#: 400 inputs: each start value is at most 1/sqrt(400) = 0.05 in size.
BOUND = 0.05


@pytest.mark.parametrize("name", ["weight", "bias"])
def test_parameters_start_small_and_random(name):
    values = getattr(Linear(400, 900), name).detach()

    largest, spread = values.abs().max().item(), values.std().item()
    uniform = BOUND / 3**0.5
    assert 0.98 * BOUND < largest <= 1.0001 * BOUND, (
        f"Linear(400, 900): expected {name} between -0.05 and 0.05, up to both ends; the largest "
        f"in size is {largest:.4f}. "
        + ("1/sqrt(900) is 0.0333: the bound comes from the inputs." if largest < 0.034 else "")
        + ("A normal distribution has no ends." if spread < largest / 2.5 else "")
    )
    assert abs(spread - uniform) < 0.08 * uniform, (
        f"{name}: a uniform start has a standard deviation of {uniform:.4f}, got {spread:.4f}"
    )
    assert abs(values.mean().item()) < 0.2 * BOUND, (
        f"{name}: expected a mean near 0, got {values.mean().item():.4f}"
    )


def test_two_layers_start_differently_and_a_seed_repeats_them():
    torch.manual_seed(3)
    first, second = Linear(4, 3), Linear(4, 3)
    torch.manual_seed(3)
    again = Linear(4, 3)

    assert not torch.equal(first.weight, second.weight), (
        "two layers in a row start with equal weights: was the generator seeded inside?"
    )
    assert torch.equal(first.weight, again.weight), (
        "torch.manual_seed(3) before each: expected equal weights, as with torch's own layer"
    )


def measured():
    return torch.tensor([10.0, 20.0]), torch.tensor([2.0, 5.0])


def test_inputs_are_standardised():
    y = Standardise(*measured())(torch.tensor([[[14.0, 10.0]]])).tolist()

    assert y == [[[2.0, -2.0]]], f"(14 - 10)/2 and (10 - 20)/5: expected [[[2, -2]]], got {y}"


def test_what_was_measured_is_saved_and_not_trained():
    module = Standardise(*measured())

    assert parameters(module) == {}, (
        f"expected no parameters, got {parameters(module)}: an optimizer would have them. "
        "Weight decay shrinks even those without a gradient's help."
    )
    saved = sorted(module.state_dict())
    assert saved == ["mean", "std"], (
        f"expected state_dict to hold mean and std, got {saved}. A model that is loaded without "
        "them sees its inputs in other units."
    )


def test_what_was_measured_is_loaded_from_a_file():
    file = io.BytesIO()
    torch.save(nn.Sequential(Standardise(*measured()), filled_of_two()).state_dict(), file)
    file.seek(0)
    other = nn.Sequential(Standardise(torch.zeros(2), torch.ones(2)), filled_of_two())

    other.load_state_dict(torch.load(file))

    y = other[0](torch.tensor([14.0, 10.0])).tolist()
    assert y == [2.0, -2.0], (
        f"mean and std were loaded into another model: expected [2, -2], got {y}"
    )


def filled_of_two():
    return Linear(2, 1)


def test_loading_a_state_does_not_write_into_the_callers_tensors():
    mean, std = measured()
    module = Standardise(mean, std)

    module.load_state_dict({"mean": torch.zeros(2), "std": torch.ones(2)}, strict=False)

    assert [mean.tolist(), std.tolist()] == [[10.0, 20.0], [2.0, 5.0]], (
        f"a state was loaded, and the caller's mean became {mean.tolist()}, std {std.tolist()}: "
        "load_state_dict writes in place, into memory that is shared"
    )


def test_a_converted_model_stays_whole():
    model = nn.Sequential(Standardise(*measured()), Linear(2, 1))

    converted = copy.deepcopy(model).double()

    dtypes = {name: tensor.dtype for name, tensor in converted.state_dict().items()}
    y = converted(torch.tensor([[14.0, 10.0]], dtype=torch.float64))
    assert y.dtype == torch.float64, f"model.double(): expected float64, got {y.dtype}"
    assert set(dtypes.values()) == {torch.float64}, f"model.double(): expected float64: {dtypes}"
    assert converted[0].mean.dtype == torch.float64, (
        "model.double() converts parameters and buffers; mean is neither. On a GPU it would "
        "stay behind."
    )
