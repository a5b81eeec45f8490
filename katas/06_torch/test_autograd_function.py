import math

import pytest
import torch
from torch.autograd.function import BackwardCFunction
from torch.utils._python_dispatch import TorchDispatchMode

from .autograd_function import gelu, linear, tanh_

SHAPES = {"gelu": [(7,)], "linear": [(4, 3), (2, 3), (2,)], "tanh_": [(7,)]}
YOURS = {
    "gelu": gelu,
    "linear": linear,
    # In place of a copy, since a leaf must not be overwritten.
    "tanh_": lambda x: tanh_(x * 1),
}
#: The same by torch's own operations, whose gradients torch works out.
PLAIN = {
    "gelu": lambda x: x * (1 + torch.erf(x / 2**0.5)) / 2,
    "linear": lambda x, weight, bias: x @ weight.T + bias,
    "tanh_": torch.tanh,
}
every_function = pytest.mark.parametrize("name", list(SHAPES))


def given(name, dtype=torch.float64):
    """Tensors of no special values, each requiring a gradient, and a gradient from above."""
    generator = torch.Generator().manual_seed(3)
    tensors = [
        torch.randn(shape, generator=generator, dtype=torch.float64).to(dtype).requires_grad_()
        for shape in SHAPES[name]
    ]
    result = PLAIN[name](*tensors)
    above = torch.randn(result.shape, generator=generator, dtype=torch.float64).to(dtype)
    return tensors, above.requires_grad_()


def called(name, tensors):
    __tracebackhide__ = True
    result = YOURS[name](*tensors)
    assert isinstance(result, torch.Tensor), f"expected a tensor, got {result!r}"
    expected = PLAIN[name](*tensors)
    assert result.shape == expected.shape, (
        f"{name}: expected shape {tuple(expected.shape)}, got {tuple(result.shape)}"
    )
    assert result.dtype == expected.dtype, (
        f"{name} of {tensors[0].dtype}: expected {expected.dtype}, got {result.dtype}"
    )
    return result


def close(got, expected):
    tight = expected.dtype == torch.float64
    tolerances = {"rtol": 1e-9, "atol": 1e-9} if tight else {"rtol": 1e-4, "atol": 1e-5}
    return torch.allclose(got, expected, **tolerances)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=["float32", "float64"])
@every_function
def test_values_are_those_of_the_formula(name, dtype):
    tensors, _ = given(name, dtype)

    got = called(name, tensors).detach()

    expected = PLAIN[name](*tensors).detach()
    assert close(got, expected), (
        f"{name}: expected {expected.tolist()}, got {got.tolist()}, "
        f"off by up to {(got - expected).abs().max():.0e}"
    )


@every_function
def test_the_result_comes_from_a_function_of_yours(name):
    tensors, _ = given(name)
    first = [tensor * 1 for tensor in tensors]
    below = [tensor.grad_fn for tensor in first]

    result = tanh_(*first) if name == "tanh_" else YOURS[name](*first)

    node = result.grad_fn
    assert isinstance(node, BackwardCFunction), (
        f"{name}: expected a grad_fn that is a torch.autograd.Function of yours, got {node}"
    )
    under = [parent for parent, _ in node.next_functions]
    assert under == below, (
        f"{name}: expected your Function straight on the arguments, and below it there is {under}"
    )


def cause_of(name, got, expected, tensors, above):
    """Name the mistake that makes this gradient of the first argument, if we know it."""
    x = tensors[0].detach()
    if name == "linear":
        return ""
    y = PLAIN[name](x).detach()
    slope = expected / above.detach()
    mistakes = {"The gradient from above was left out.": slope}
    if name == "tanh_":
        mistakes["x holds its tanh by now: the slope of y is 1 - y²."] = above * (1 - y.tanh() ** 2)
        mistakes["No gradient passes through tanh."] = above
    else:
        c = (2 / math.pi) ** 0.5
        t = torch.tanh(c * (x + 0.044715 * x**3))
        rough = (1 + t) / 2 + x / 2 * (1 - t**2) * c * (1 + 3 * 0.044715 * x**2)
        mistakes["This is the slope of an approximation by tanh."] = above * rough
        mistakes["The product rule has two parts: x is missing in one."] = above * (
            (1 + torch.erf(x / 2**0.5)) / 2
        )
    same = [
        text for text, wrong in mistakes.items() if torch.allclose(got, wrong, rtol=1e-6, atol=1e-9)
    ]
    return same[0] if same else ""


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=["float32", "float64"])
@every_function
def test_gradients_are_right_to_the_last_digits(name, dtype):
    tensors, above = given(name, dtype)

    result = called(name, tensors)

    assert result.requires_grad, f"{name}: the result has no graph"
    passed = above.detach().clone()
    got = torch.autograd.grad(result, tensors, passed, allow_unused=True)
    assert torch.equal(passed, above), (
        f"{name}: backward changed the gradient from above, which others may use as well: expected "
        f"{above.tolist()}, got {passed.tolist()}"
    )
    expected = torch.autograd.grad(PLAIN[name](*tensors), tensors, above.detach())
    for number, (own, right) in enumerate(zip(got, expected, strict=True)):
        assert own is not None, f"{name}: argument {number} gets no gradient"
        assert own.dtype == dtype, f"{name}: expected a gradient of {dtype}, got {own.dtype}"
        off = (own - right).abs().max().item()
        assert close(own, right), (
            f"{name}: expected for argument {number} the gradient {right.tolist()}, got "
            f"{own.tolist()}. "
            + (
                f"The largest error is {off:.0e}: gradcheck allows a thousandth. "
                if off < 1e-3
                else ""
            )
            + cause_of(name, own, right, tensors, above)
        )


def test_tanh_replaces_the_numbers_of_its_argument():
    x = torch.tensor([0.5, -1.0, 2.0])
    before = x.clone()

    tanh_(x)

    assert close(x, before.tanh()), (
        f"tanh_ works in place: expected x to hold {before.tanh().tolist()}, got {x.tolist()}"
    )


def test_who_uses_the_changed_tensor_gets_gradients_through_tanh():
    x = torch.tensor([0.5, -1.0, 2.0], dtype=torch.float64, requires_grad=True)
    h = x * 3

    tanh_(h)
    h.sum().backward()

    right = (3 * (1 - (3 * x).tanh() ** 2)).detach()
    assert close(x.grad, right), (
        f"h = 3 x, tanh_(h), then h is used: expected the gradient {right.tolist()}, got "
        f"{x.grad.tolist()}."
        + " Nobody told the graph that h was changed: its new values, the old history."
        * bool((x.grad == 3).all())
    )


@pytest.mark.parametrize("asks", [True, False], ids=["with a graph", "without a graph"])
def test_tanh_returns_its_argument(asks):
    x = torch.tensor([0.5, -1.0, 2.0], requires_grad=asks) * 1

    y = tanh_(x)

    assert y is x, (
        f"expected the very tensor that was given, got {y!r}. Without mark_dirty, torch returns "
        "another one that shares its memory."
    )


@every_function
def test_gradients_can_be_differentiated_again(name):
    def second(function):
        tensors, above = given(name)
        first = torch.autograd.grad(function(*tensors), tensors, above, create_graph=True)
        total = sum(part.square().sum() for part in first)
        return torch.autograd.grad(total, [*tensors, above], allow_unused=True)

    try:
        got = second(YOURS[name])
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(f"{name}, differentiated twice: {error}")

    for own, right, number in zip(got, second(PLAIN[name]), range(9), strict=False):
        right = torch.zeros(1).double() if right is None else right
        own = torch.zeros_like(right) if own is None else own
        assert close(own, right), (
            f"{name}: the second derivative along argument {number} is off by up to "
            f"{(own - right).abs().max():.1e}. What backward uses must be saved arguments or "
            "results of forward, and nothing in it may leave the graph: a slope worked out in "
            "forward, detach and numpy all count as constants."
        )


@pytest.mark.parametrize("which", ["argument", "result"])
@every_function
def test_a_change_between_the_passes_is_never_taken_for_the_truth(name, which):
    tensors, above = given(name)
    # The optimizer of another model, a mask, a buffer used again: whoever changes them says so.
    first = [tensor * 1 for tensor in tensors]

    result = tanh_(*first) if name == "tanh_" else YOURS[name](*first)
    expected = torch.autograd.grad(PLAIN[name](*tensors), tensors, above.detach())
    if which == "result":
        changed, total = [result], (result * 1).mul(above.detach()).sum()
    else:
        changed, total = first, result.mul(above.detach()).sum()
    with torch.no_grad():
        for tensor in changed:
            tensor += 1

    try:
        got = torch.autograd.grad(total, tensors)
    except RuntimeError:
        return  # torch noticed, as it does for what was saved by save_for_backward
    for own, right in zip(got, expected, strict=True):
        assert close(own, right), (
            f"{name}: its {which} was changed after the forward pass, and backward took the new "
            f"values, without an error: expected {right.tolist()}, got {own.tolist()}. "
            "An attribute of ctx is not watched."
        )


class Products(TorchDispatchMode):
    """Counts the multiplications in products of matrices."""

    def __init__(self):
        super().__init__()
        self.work = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        if function._overloadpacket._qualified_op_name.removeprefix("aten::") in (
            "mm",
            "addmm",
            "bmm",
            "baddbmm",
            "mv",
            "addmv",
            "dot",
        ):
            factor = next(a for a in reversed(args) if isinstance(a, torch.Tensor))
            inner = factor.shape[-2] if factor.dim() > 1 else factor.shape[0]
            self.work += result.numel() * inner
        return result


NEEDS = {
    "x alone": (True, False, False),
    "weight alone": (False, True, False),
    "bias alone": (False, False, True),
    "x and weight": (True, True, False),
    "all": (True, True, True),
}


@pytest.mark.parametrize("needs", NEEDS.values(), ids=NEEDS)
def test_backward_multiplies_only_for_those_who_need_it(needs):
    tensors, above = given("linear")
    tensors = [t.detach().requires_grad_(need) for t, need in zip(tensors, needs, strict=True)]

    result = called("linear", tensors)
    with Products() as products:
        result.backward(above.detach())

    one = 4 * 3 * 2
    least = one * (needs[0] + needs[1])
    assert products.work <= least, (
        f"x (4, 3), weight (2, 3), bias (2,), of which {[bool(n) for n in needs]} need a gradient: "
        f"expected {needs[0] + needs[1]} products of {one} multiplications in backward, got "
        f"{products.work} multiplications. ctx.needs_input_grad says who asks."
    )
    for tensor, need in zip(tensors, needs, strict=True):
        assert (tensor.grad is not None) == need, (
            f"{[bool(n) for n in needs]} of x, weight and bias need a gradient: got one for "
            f"{[t.grad is not None for t in tensors]}"
        )


def test_a_leaf_that_learns_is_not_overwritten_in_silence():
    x = torch.tensor([0.5, -1.0], requires_grad=True)

    try:
        tanh_(x)
    except NotImplementedError:
        raise
    except RuntimeError:
        return
    pytest.fail(
        "a leaf that requires a gradient was overwritten: expected RuntimeError, as torch raises "
        "it once it is told of the change"
    )


def test_whoever_saved_the_old_values_hears_of_the_change():
    x = torch.tensor([0.5, -1.0], requires_grad=True)
    h = x.exp()  # exp keeps its result for its own backward pass

    y = tanh_(h)

    try:
        y.sum().backward()
    except RuntimeError:
        return
    pytest.fail(
        f"exp saved its result, tanh_ overwrote it, and backward gave {x.grad.tolist()} all the "
        "same: the change went past torch's count of versions, as it does through .data"
    )


def test_arguments_of_the_others_stay_as_they_are():
    tensors, _ = given("linear")
    before = [tensor.detach().clone() for tensor in tensors]

    gelu(tensors[0].detach())
    linear(*tensors)

    assert all(torch.equal(t, b) for t, b in zip(tensors, before, strict=True)), (
        "an argument was changed in place"
    )
