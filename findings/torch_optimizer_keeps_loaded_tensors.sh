#!/usr/bin/env bash
# Belief: `load_state_dict` copies, of an optimizer as of a module: what was loaded can be loaded again.
# Behaviour: a module copies the numbers. An optimizer keeps the very tensors of the dict where dtype and
#   device fit, so later steps change the dict that was loaded, and a second load goes on from elsewhere.
# Version: torch 2.13.0, Python 3.11.
# Source: torch.optim.Optimizer.load_state_dict, torch.nn.Module.load_state_dict.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet torch==2.13.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import copy

import torch


def made():
    torch.manual_seed(0)
    model = torch.nn.Linear(2, 1)
    return model, torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)


def step(model, optimizer):
    optimizer.zero_grad()
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()


model, optimizer = made()
step(model, optimizer)
saved = copy.deepcopy({"model": model.state_dict(), "optimizer": optimizer.state_dict()})
kept = copy.deepcopy(saved)

model, optimizer = made()
model.load_state_dict(saved["model"])
optimizer.load_state_dict(saved["optimizer"])
step(model, optimizer)

buffer, before = (
    state["optimizer"]["state"][0]["momentum_buffer"] for state in (saved, kept)
)
print("momentum in the dict before", before.tolist(), "and after a step", buffer.tolist())
same = torch.equal(saved["model"]["weight"], kept["model"]["weight"])
print("weight in the dict unchanged:", same)
assert same
assert not torch.equal(buffer, before)
PYTHON
