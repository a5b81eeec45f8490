"""tanh_ multiplies the gradient from above in place.

The learner must see:
"backward changed the gradient from above"
"""

import math

import torch
from torch import Tensor


class _Gelu(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * (1 + torch.erf(x / math.sqrt(2))) / 2

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        cdf = (1 + torch.erf(x / math.sqrt(2))) / 2
        pdf = torch.exp(-x * x / 2) / math.sqrt(2 * math.pi)
        return grad * (cdf + x * pdf)


class _Linear(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight)
        return x @ weight.T + bias

    @staticmethod
    def backward(ctx, grad):
        x, weight = ctx.saved_tensors
        need_x, need_weight, need_bias = ctx.needs_input_grad
        return (
            grad @ weight if need_x else None,
            grad.T @ x if need_weight else None,
            grad.sum(0) if need_bias else None,
        )


class _Tanh(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        x.tanh_()
        ctx.mark_dirty(x)
        ctx.save_for_backward(x)
        return x

    @staticmethod
    def backward(ctx, grad):
        (y,) = ctx.saved_tensors
        return grad * (1 - y * y) if torch.is_grad_enabled() else grad.mul_(1 - y * y)


def gelu(x: Tensor) -> Tensor:
    return _Gelu.apply(x)


def linear(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    return _Linear.apply(x, weight, bias)


def tanh_(x: Tensor) -> Tensor:
    return _Tanh.apply(x)
