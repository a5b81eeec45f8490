"""Autograd functions that save what they read, ask who needs it, and say what they changed."""

import math

import torch
from torch import Tensor
from torch.autograd import Function


class Gelu(Function):
    """x times the share of a normal distribution below x."""

    @staticmethod
    def forward(ctx, x):
        # Not ctx.x: torch compares the version of what is saved this way with today's.
        ctx.save_for_backward(x)
        return x * (1 + torch.erf(x / math.sqrt(2))) / 2

    @staticmethod
    def backward(ctx, gradient):
        # All of the slope is worked out here, from x, so that it can be differentiated again.
        (x,) = ctx.saved_tensors
        below = (1 + torch.erf(x / math.sqrt(2))) / 2
        density = torch.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
        return gradient * (below + x * density)


class Linear(Function):
    """A linear layer that does not work for nobody."""

    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight)
        return x @ weight.T + bias

    @staticmethod
    def backward(ctx, gradient):
        x, weight = ctx.saved_tensors
        for_x, for_weight, _ = ctx.needs_input_grad
        return (
            gradient @ weight if for_x else None,
            gradient.T @ x if for_weight else None,
            gradient.sum(dim=0),
        )


class Tanh(Function):
    """tanh in place; its slope follows from its result, so the lost argument is not missed."""

    @staticmethod
    def forward(ctx, x):
        x.tanh_()
        # Else torch takes the result for a view of x, and x for what it was.
        ctx.mark_dirty(x)
        ctx.save_for_backward(x)
        return x

    @staticmethod
    def backward(ctx, gradient):
        (y,) = ctx.saved_tensors
        return gradient * (1 - y**2)


def gelu(x: Tensor) -> Tensor:
    """Return ``x * (1 + erf(x / sqrt(2))) / 2``.

    >>> import torch
    >>> gelu(torch.tensor([-9.0, 0.0, 9.0]))
    tensor([-0., 0., 9.])
    """
    return Gelu.apply(x)


def linear(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """Return ``x @ weight.T + bias`` for shapes (n, a), (b, a) and (b,).

    Backward makes one matrix product each for ``x`` and ``weight``, if they need a gradient.
    """
    return Linear.apply(x, weight, bias)


def tanh_(x: Tensor) -> Tensor:
    """Replace the numbers in ``x`` by their tanh, and return ``x``.

    Later uses of ``x`` get gradients through tanh. A leaf that learns raises RuntimeError.
    """
    return Tanh.apply(x)
