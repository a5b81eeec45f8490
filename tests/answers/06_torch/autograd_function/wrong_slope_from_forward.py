"""The slope is worked out in forward: its own derivative is lost.

The learner must see:
"a slope worked out in forward"
"""

import math

import torch
from torch import Tensor
from torch.autograd import Function


class Gelu(Function):
    @staticmethod
    def forward(ctx, x):
        below = (1 + torch.erf(x / math.sqrt(2))) / 2
        density = torch.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
        ctx.save_for_backward(below + x * density)
        return x * (1 + torch.erf(x / math.sqrt(2))) / 2
    @staticmethod
    def backward(ctx, gradient):
        (slope,) = ctx.saved_tensors
        return gradient * slope


class Linear(Function):
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
    @staticmethod
    def forward(ctx, x):
        x.tanh_()
        ctx.mark_dirty(x)
        ctx.save_for_backward(x)
        return x
    @staticmethod
    def backward(ctx, gradient):
        (y,) = ctx.saved_tensors
        return gradient * (1 - y**2)


def gelu(x: Tensor) -> Tensor:
    return Gelu.apply(x)


def linear(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    return Linear.apply(x, weight, bias)


def tanh_(x: Tensor) -> Tensor:
    return Tanh.apply(x)
