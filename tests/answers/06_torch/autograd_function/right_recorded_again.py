"""backward of gelu records the formula again, and lets torch differentiate it."""

import torch
from torch.autograd import Function


def formula(x):
    return x * torch.erfc(-x * 0.5**0.5) / 2


class Gelu(Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return formula(x)

    @staticmethod
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        with torch.enable_grad():
            again = formula(x.view_as(x))
            (slope,) = torch.autograd.grad(again.sum(), x, create_graph=True)
        return gradient * slope


class Linear(Function):
    @staticmethod
    def forward(ctx, x, weight, bias):
        ctx.save_for_backward(x, weight)
        return torch.nn.functional.linear(x, weight, bias)

    @staticmethod
    def backward(ctx, gradient):
        x, weight = ctx.saved_tensors
        needs = ctx.needs_input_grad
        return (
            torch.einsum("nb,ba->na", gradient, weight) if needs[0] else None,
            torch.einsum("nb,na->ba", gradient, x) if needs[1] else None,
            torch.einsum("nb->b", gradient) if needs[2] else None,
        )


class Tanh(Function):
    @staticmethod
    def forward(ctx, x):
        torch.tanh(x, out=x)
        ctx.mark_dirty(x)
        ctx.save_for_backward(x)
        return x

    @staticmethod
    def backward(ctx, gradient):
        (y,) = ctx.saved_tensors
        return gradient * (1 + y) * (1 - y)


def gelu(x):
    return Gelu.apply(x)


def linear(x, weight, bias):
    return Linear.apply(x, weight, bias)


def tanh_(x):
    return Tanh.apply(x)
