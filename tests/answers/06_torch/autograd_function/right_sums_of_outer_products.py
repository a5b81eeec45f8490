"""Sums of outer products instead of matrix products, and helpers that return a Function's result."""

import math

import torch
from torch.autograd import Function


class Curve(Function):
    """tanh_ and gelu in one, told apart by an argument that needs no gradient."""

    @staticmethod
    def forward(ctx, x, in_place):
        ctx.in_place = in_place
        if in_place:
            x.copy_(x.tanh())
            ctx.mark_dirty(x)
            ctx.save_for_backward(x)
            return x
        ctx.save_for_backward(x)
        return x * (0.5 + torch.erf(x * math.sqrt(0.5)) * 0.5)

    @staticmethod
    def backward(ctx, gradient):
        (saved,) = ctx.saved_tensors
        if ctx.in_place:
            return gradient * (1 - saved.pow(2)), None
        share = 0.5 + torch.erf(saved * math.sqrt(0.5)) * 0.5
        bell = torch.exp(-0.5 * saved.pow(2)) * (0.5 / math.pi) ** 0.5
        return gradient * share + gradient * saved * bell, None


class Layer(Function):
    @staticmethod
    def forward(ctx, *parts):
        ctx.save_for_backward(*parts)
        x, weight, bias = parts
        return (x[:, None] * weight).sum(dim=2) + bias

    @staticmethod
    def backward(ctx, gradient):
        x, weight, _ = ctx.saved_tensors
        wide = gradient[:, :, None]
        work = (lambda: (wide * weight).sum(1), lambda: (wide * x[:, None]).sum(0))
        asked = [make() if need else None for make, need in zip(work, ctx.needs_input_grad)]
        return (*asked, gradient.sum(dim=0))


def gelu(x):
    return Curve.apply(x, False)


def linear(x, weight, bias):
    return Layer.apply(x, weight, bias)


def tanh_(x):
    return Curve.apply(x, True)
