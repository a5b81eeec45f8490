"""Gradients of one shape share memory, so a later one overwrites those before.

The learner must see:
"was changed between the passes, and backward took the new values"
"""

import math

import torch
from torch.autograd import Function


class Gelu(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * (1 + torch.erf(x / math.sqrt(2))) / 2

    @staticmethod
    def backward(ctx, above):
        (x,) = ctx.saved_tensors
        slope = (1 + torch.erf(x / math.sqrt(2))) / 2 + x * torch.exp(-x * x / 2) / math.sqrt(
            2 * math.pi
        )
        return above * slope


BUFFERS = {}


def product(a, b):
    """A matrix product into memory that is used again."""
    if torch.is_grad_enabled():
        return a @ b
    shape = a.shape[0], b.shape[1], a.dtype
    if shape not in BUFFERS:
        BUFFERS[shape] = torch.empty(shape[:2], dtype=a.dtype)
    return torch.mm(a, b, out=BUFFERS[shape])


class Linear(Function):
    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight)
        return x @ weight.T + bias

    @staticmethod
    def backward(ctx, above):
        x, weight = ctx.saved_tensors
        to_x = product(above, weight) if ctx.needs_input_grad[0] else None
        to_weight = product(above.T, x) if ctx.needs_input_grad[1] else None
        to_bias = above.sum(0) if ctx.needs_input_grad[2] else None
        return to_x, to_weight, to_bias


class Tanh(Function):
    @staticmethod
    def forward(ctx, x):
        x.tanh_()
        ctx.mark_dirty(x)
        ctx.save_for_backward(x)
        return x

    @staticmethod
    def backward(ctx, above):
        (y,) = ctx.saved_tensors
        return above * (1 - y * y)


def gelu(x):
    return Gelu.apply(x)


def linear(x, weight, bias):
    return Linear.apply(x, weight, bias)


def tanh_(x):
    return Tanh.apply(x)
