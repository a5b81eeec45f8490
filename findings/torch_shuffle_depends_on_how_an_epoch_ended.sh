#!/usr/bin/env bash
# Belief: a DataLoader that shuffles with a seeded generator gives the same second epoch, however the
#   first was read: its order was drawn when the first began.
# Behaviour: the sampler draws one more permutation, of which it uses nothing, once it is asked for an
#   index beyond the last. So the second epoch has another order after an epoch that was left early, and
#   also after one of which every batch was taken by `next` and the end was not asked for.
# Version: torch 2.13.0, Python 3.11.
# Source: torch.utils.data.RandomSampler.__iter__.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet torch==2.13.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import torch
from torch.utils.data import DataLoader


def second_epoch(batches):
    """Return the order of the second epoch after so many batches of the first; None: to its end."""
    generator = torch.Generator().manual_seed(0)
    loader = DataLoader(list(range(8)), batch_size=4, shuffle=True, generator=generator)
    first = iter(loader)
    if batches is None:
        list(first)
    else:
        for _ in range(batches):
            next(first)
    return [number for batch in loader for number in batch.tolist()]


whole, early, all_taken = second_epoch(None), second_epoch(1), second_epoch(2)
print("after a whole epoch      ", whole)
print("after one batch of two   ", early)
print("after two batches of two ", all_taken)
assert second_epoch(None) == whole
assert early == all_taken != whole
PYTHON
