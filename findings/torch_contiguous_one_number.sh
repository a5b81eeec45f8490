#!/usr/bin/env bash
# Belief: `tensor.contiguous()` returns a tensor whose last stride is 1, so its bytes can be viewed.
# Behaviour: a tensor of one number counts as contiguous whatever its stride, is returned as it is, and
#   keeps a stride of 2 through `reshape(-1)` and a plain `clone()`. `view(torch.uint8)` then raises.
#   `clone(memory_format=torch.contiguous_format)` makes the stride 1. numpy's `ascontiguousarray` does
#   not change the stride either, but its `view` does not mind.
# Version: torch 2.13.0, numpy 2.4.6, Python 3.11.
# Source: torch.Tensor.contiguous, torch.Tensor.view(dtype).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet torch==2.13.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
import torch

one = torch.arange(4.0)[::2][:1]
print("stride", one.stride(), "contiguous", one.is_contiguous())
made = {
    "contiguous": one.contiguous(),
    "reshape": one.contiguous().reshape(-1),
    "clone": one.clone(),
    "dense clone": one.clone(memory_format=torch.contiguous_format),
}
seen = {}
for name, tensor in made.items():
    try:
        tensor.view(torch.uint8)
        seen[name] = "is viewed as bytes"
    except RuntimeError:
        seen[name] = "raises RuntimeError"
    print(name, tensor.stride(), seen[name])
array = np.ascontiguousarray(np.arange(4.0)[::2][:1])
print("numpy", array.strides, array.view(np.uint8).shape)
assert one.is_contiguous()
assert seen["contiguous"] == seen["reshape"] == "raises RuntimeError"
assert seen["dense clone"] == "is viewed as bytes"
PYTHON
