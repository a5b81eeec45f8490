"""Autograd function: what is wrong in a backward pass that `gradcheck` calls right?

It compares slopes, to a thousandth. It sees no needless work, no tensor that changed meanwhile, no
error of a ten-thousandth.

Each function applies one `torch.autograd.Function` of yours, straight to its arguments.

- Float32 and float64 stay what they are. In float64, all is right to 1e-9.
- All can be differentiated twice.
- If a tensor changes between the two passes, backward raises RuntimeError or uses the old values.

Read: https://docs.pytorch.org/docs/stable/notes/extending.html#how-to-use
House rules: README.md of this chapter
"""

from torch import Tensor


def gelu(x: Tensor) -> Tensor:
    """Return ``x * (1 + erf(x / sqrt(2))) / 2``.

    >>> import torch
    >>> gelu(torch.tensor([-9.0, 0.0, 9.0]))
    tensor([-0., 0., 9.])
    """
    raise NotImplementedError


def linear(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """Return ``x @ weight.T + bias`` for shapes (n, a), (b, a) and (b,).

    Backward makes one matrix product each for ``x`` and ``weight``, if they need a gradient.
    """
    raise NotImplementedError


def tanh_(x: Tensor) -> Tensor:
    """Replace the numbers in ``x`` by their tanh, and return ``x``.

    Later uses of ``x`` get gradients through tanh. A leaf that learns raises RuntimeError.
    """
    raise NotImplementedError
