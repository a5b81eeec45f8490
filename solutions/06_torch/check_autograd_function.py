"""Full grading of autograd_function: any shapes and dtypes, two derivatives, work and changes."""

import torch
from hypothesis import strategies as st
from torch.autograd.function import BackwardCFunction
from torch.utils._python_dispatch import TorchDispatchMode

from dojo.check import check, outcome

seeds = st.integers(0, 2**31 - 1)
sizes = st.integers(1, 5)
#: In float64 to nine digits, else as the house rules say.
TIGHT = {"rel": 1e-9, "abs": 1e-9, "examples": 40}
LOOSE = {"rel": 1e-3, "abs": 1e-4, "examples": 30}


class Products(TorchDispatchMode):
    """Counts the multiplications in products of matrices."""

    def __init__(self):
        super().__init__()
        self.work = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        name = function._overloadpacket._qualified_op_name.removeprefix("aten::")
        if name in ("mm", "addmm", "bmm", "baddbmm", "mv", "addmv", "dot"):
            factor = next(a for a in reversed(args) if isinstance(a, torch.Tensor))
            self.work += result.numel() * factor.shape[-2 if factor.dim() > 1 else 0]
        # Products of single numbers, to be summed along an axis.
        if name == "mul" and result.dim() > 2:
            self.work += result.numel()
        return result


def applied(kata, name, tensors):
    """Call a function on tensors that are no leaves, as tanh_ needs it."""
    first = [tensor * 1 for tensor in tensors]
    return first, getattr(kata, name)(*first)


def learning(name, tensors, needs):
    """Let some of linear's arguments learn, the others are data. Return those that learn."""
    learn = [bool(name != "linear" or needs & 1 << i) for i in range(len(tensors))]
    return [t.requires_grad_() for t, one in zip(tensors, learn, strict=True) if one]


def drawn(seed, shapes, dtype, spread):
    generator = torch.Generator().manual_seed(seed)
    numbers = [torch.randn(s, generator=generator, dtype=torch.float64) * spread for s in shapes]
    return [number.to(dtype) for number in numbers], generator


def derivatives(kata, name, tensors, needs, generator):
    """Return the value, two derivatives, and what the graph is made of."""
    tensors = [t.requires_grad_(need) for t, need in zip(tensors, needs, strict=True)]
    asked = [tensor for tensor, need in zip(tensors, needs, strict=True) if need]
    first, result = applied(kata, name, tensors)
    above = torch.randn(result.shape, generator=generator, dtype=torch.float64).to(result.dtype)
    above.requires_grad_()
    once = torch.autograd.grad(result, asked, above, create_graph=True)
    total = sum((part * (part + above.sum())).sum() for part in once)
    twice = torch.autograd.grad(total, [*asked, above], allow_unused=True)
    plain = [result.detach().clone(), *(part.detach() for part in once)]
    # A derivative that does not depend on an argument is None or 0.
    more = [
        torch.zeros_like(t) if d is None else d.detach()
        for t, d in zip([*asked, above], twice, strict=True)
    ]
    return {
        "once": [part.contiguous() for part in plain],
        "twice": [part.detach().contiguous() for part in more],
        "own": isinstance(result.grad_fn, BackwardCFunction),
        "same": result is first[0],
        "inputs": [
            bool(torch.equal(a, b)) for a, b in zip(first[name == "tanh_" :], tensors, strict=False)
        ],
    }


@check(
    {
        "seed": seeds,
        "name": st.sampled_from(["gelu", "tanh_"]),
        "shape": st.lists(sizes, max_size=3),
        # At 60 all curves are flat, and exp(x²) is infinite; at 0 stands 0 alone.
        "spread": st.sampled_from([0.0, 0.01, 1.0, 4.0, 60.0]),
    },
    **TIGHT,
)
def curves(kata, seed, name, shape, spread):
    tensors, generator = drawn(seed, [shape], torch.float64, spread)
    return derivatives(kata, name, tensors, [True], generator)


@check(
    {"seed": seeds, "n": sizes, "a": sizes, "b": sizes, "needs": st.integers(1, 7)},
    **TIGHT,
)
def layers(kata, seed, n, a, b, needs):
    tensors, generator = drawn(seed, [(n, a), (b, a), (b,)], torch.float64, 1.0)
    return derivatives(kata, "linear", tensors, [bool(needs & 1 << i) for i in range(3)], generator)


@check(
    {
        "seed": seeds,
        "name": st.sampled_from(["gelu", "tanh_", "linear"]),
        "n": sizes,
        "turned": st.booleans(),
    },
    **LOOSE,
)
def in_float32(kata, seed, name, n, turned):
    shapes = [(n, 3), (2, 3), (2,)] if name == "linear" else [(n, 3)]
    tensors, generator = drawn(seed, shapes, torch.float32, 1.0)
    if turned:
        tensors[0] = tensors[0].T.contiguous().T
    return derivatives(kata, name, tensors, [True] * len(tensors), generator)


@check(
    {"seed": seeds, "n": sizes, "a": sizes, "b": sizes, "needs": st.integers(1, 7)},
    examples=30,
)
def work(kata, seed, n, a, b, needs):
    tensors, _ = drawn(seed, [(n, a), (b, a), (b,)], torch.float32, 1.0)
    needs = [bool(needs & 1 << i) for i in range(3)]
    for tensor, need in zip(tensors, needs, strict=True):
        tensor.requires_grad_(need)
    result = kata.linear(*tensors)
    with Products() as products:
        result.sum().backward()
    return {
        "no more than one for each": products.work <= n * a * b * (needs[0] + needs[1]),
        "gradients": [tensor.grad is not None for tensor in tensors],
    }


@check(
    {
        "seed": seeds,
        "name": st.sampled_from(["gelu", "tanh_", "linear"]),
        "n": sizes,
        "doubled": st.booleans(),
        "needs": st.integers(1, 7),
    },
    **TIGHT,
)
def changes(kata, seed, name, n, doubled, needs):
    """Gradients after a change of each tensor in turn: an error, or those of the old values."""
    count = 4 if name == "linear" else 2
    return [changed(kata, seed, name, n, which, doubled, needs) for which in range(count)]


def changed(kata, seed, name, n, which, doubled, needs):
    shapes = [(n, 3), (2, 3), (2,)] if name == "linear" else [(n, 3)]
    tensors, generator = drawn(seed, shapes, torch.float64, 1.0)
    asked = learning(name, tensors, needs)
    first, result = applied(kata, name, tensors)
    above = torch.randn(result.shape, generator=generator, dtype=torch.float64)
    total = (result * above).sum()
    with torch.no_grad():
        tensor = [*first, result][which]
        tensor.mul_(2) if doubled else tensor.sub_(0.5)
    try:
        got = torch.autograd.grad(total, asked)
    except RuntimeError:
        return None
    return [part.contiguous() for part in got]


@changes.verify
def _(yours, reference, seed, name, n, doubled, needs):
    shapes = [(n, 3), (2, 3), (2,)] if name == "linear" else [(n, 3)]
    tensors, generator = drawn(seed, shapes, torch.float64, 1.0)
    asked = learning(name, tensors, needs)
    plain = {
        "gelu": lambda x: x * (1 + torch.erf(x / 2**0.5)) / 2,
        "linear": lambda x, weight, bias: x @ weight.T + bias,
        "tanh_": torch.tanh,
    }[name](*tensors)
    above = torch.randn(plain.shape, generator=generator, dtype=torch.float64)
    expected = torch.autograd.grad((plain * above).sum(), asked)
    names = ["x", "weight", "bias", "the result"] if name == "linear" else ["x", "the result"]
    for what, gradients in zip(names, yours, strict=True):
        # None is an error that was raised.
        for own, right in zip(gradients or [], expected, strict=gradients is not None):
            assert torch.allclose(own, right, rtol=1e-9, atol=1e-9), (
                f"{name}: {what} was changed between the passes, and backward took the new values"
            )


@check({"seed": seeds, "n": sizes, "a": sizes, "b": sizes}, **TIGHT | {"examples": 10})
def kept(kata, seed, n, a, b):
    """Gradients stay what they are while others of the same shapes are worked out."""
    tensors, generator = drawn(seed, [(n, a), (b, a), (b,)], torch.float64, 1.0)
    others, _ = drawn(seed + 1, [(n, a), (b, a), (b,)], torch.float64, 1.0)
    above = torch.randn(n, b, generator=generator, dtype=torch.float64)
    answers = []
    for given in (tensors, others):
        asked = [tensor.requires_grad_() for tensor in given]
        answers.append(torch.autograd.grad(kata.linear(*asked), asked, above))
    return [part.contiguous() for part in answers[0]]


@check({"seed": seeds, "shape": st.lists(sizes, max_size=2), "asks": st.booleans()}, examples=20)
def in_place(kata, seed, shape, asks):
    (x,), _ = drawn(seed, [shape], torch.float32, 1.0)
    leaf = x.clone().requires_grad_()
    h = x.clone().requires_grad_(asks) * 1
    result = kata.tanh_(h)

    def old_value_needed():
        root = leaf.exp()
        kata.tanh_(root)
        root.sum().backward()

    return {
        "same": result is h,
        "graph": result.requires_grad,
        "close": bool(torch.allclose(h.detach(), x.tanh(), rtol=1e-4, atol=1e-5)),
        "leaf": outcome(lambda: kata.tanh_(leaf).shape, RuntimeError),
        "saved": outcome(old_value_needed, RuntimeError),
    }
