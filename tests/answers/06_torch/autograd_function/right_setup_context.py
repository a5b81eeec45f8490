"""The newer form: forward knows no ctx, setup_context saves."""

import torch
from torch.autograd import Function


def below(x):
    return torch.special.ndtr(x)


class Gelu(Function):
    @staticmethod
    def forward(x):
        return x * below(x)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs)

    @staticmethod
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        density = (-x * x / 2).exp() / (2 * torch.pi) ** 0.5
        return (below(x) + x * density) * gradient


class Linear(Function):
    @staticmethod
    def forward(x, weight, bias):
        return torch.addmm(bias, x, weight.T)

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.save_for_backward(*inputs[:2])

    @staticmethod
    def backward(ctx, gradient):
        x, weight = ctx.saved_tensors
        for_x = for_weight = for_bias = None
        if ctx.needs_input_grad[0]:
            for_x = gradient.mm(weight)
        if ctx.needs_input_grad[1]:
            for_weight = gradient.T.mm(x)
        if ctx.needs_input_grad[2]:
            for_bias = gradient.sum(0)
        return for_x, for_weight, for_bias


class Tanh(Function):
    @staticmethod
    def forward(x):
        return x.tanh_()

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.mark_dirty(*inputs)
        ctx.save_for_backward(output)

    @staticmethod
    def backward(ctx, gradient):
        (y,) = ctx.saved_tensors
        return gradient - gradient * y * y


gelu, linear, tanh_ = Gelu.apply, Linear.apply, Tanh.apply
