#!/usr/bin/env bash
# Belief: to differentiate a Function marked `once_differentiable` twice raises an error that says so.
# Behaviour: only `backward()` says it. `torch.autograd.grad` says that the tensor was not used in the
#   graph, and with `allow_unused=True` returns None, which many a program takes for 0.
# Version: torch 2.13.0, Python 3.11.
# Source: torch.autograd.function.once_differentiable, torch.autograd.grad.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet torch==2.13.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import torch
from torch.autograd.function import once_differentiable


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x

    @staticmethod
    @once_differentiable
    def backward(ctx, gradient):
        (x,) = ctx.saved_tensors
        return 2 * x * gradient


def first():
    x = torch.tensor([3.0], requires_grad=True)
    scale = torch.tensor([1.0], requires_grad=True)
    (slope,) = torch.autograd.grad(Square.apply(x) * scale, [x], create_graph=True)
    return x, (slope * slope).sum()


x, total = first()
silent = torch.autograd.grad(total, [x], allow_unused=True)
print("grad, unused allowed:", silent)
said = {}
for name in ("grad", "backward"):
    x, total = first()
    try:
        torch.autograd.grad(total, [x]) if name == "grad" else total.backward()
    except RuntimeError as error:
        said[name] = str(error)
    print(f"{name}:", said[name])
assert silent == (None,)
assert "not have been used" in said["grad"]
assert "once_differentiable" in said["backward"]
PYTHON
