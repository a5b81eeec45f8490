"""Full grading of learning_rate: any schedule, stopped anywhere and resumed."""

import copy
import io

import torch
from hypothesis import strategies as st
from torch import nn

from dojo.check import check


@check(
    {"step": st.integers(0, 40), "warmup": st.integers(0, 12), "more": st.integers(1, 25)},
    examples=100,
)
def factors(kata, step, warmup, more):
    return plain(kata.factor(step, warmup, warmup + more))


def plain(number):
    """Return an int as a float, and what is neither, as a tensor, as it is."""
    return float(number) if isinstance(number, (int, float)) else number


def batches(seed, count):
    generator = torch.Generator().manual_seed(seed)
    return [
        (torch.randn(4, 3, generator=generator), torch.randint(2, (4,), generator=generator))
        for _ in range(count)
    ]


@check(
    {
        "seed": st.integers(0, 2**31 - 1),
        "warmup": st.integers(0, 6),
        "more": st.integers(1, 9),
        "lr": st.sampled_from([0.05, 0.5]),
        "stop": st.integers(0, 8),
        "rest": st.integers(1, 9),
        "another_run_starts": st.booleans(),
    },
    rel=1e-4,
    abs=1e-6,
    examples=40,
)
def resumed(kata, seed, warmup, more, lr, stop, rest, another_run_starts):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 2)).eval()
    parts, total = batches(seed, stop + rest), warmup + more
    optimizer, scheduler = kata.start(model, lr, warmup, total)
    first = kata.train_epoch(model, iter(parts[:stop]), nn.CrossEntropyLoss(), optimizer, scheduler)
    file = io.BytesIO()
    state = kata.state_of(optimizer, scheduler)
    other = copy.deepcopy(model)
    kata.train_epoch(model, parts[:2], nn.CrossEntropyLoss(), optimizer, scheduler)
    torch.save(state, file)
    file.seek(0)
    again = kata.start(other, lr, warmup, total, torch.load(file))
    if another_run_starts:
        kata.start(nn.Linear(1, 1), 2 * lr, warmup + 2, total + 4)
    second = kata.train_epoch(other, iter(parts[stop:]), nn.CrossEntropyLoss(), *again)
    settings = ["momentum", "dampening", "weight_decay", "nesterov"]
    return {
        "settings": {key: float(again[0].param_groups[0][key]) for key in settings},
        "rates": [plain(rate) for rate in [*first, *second]],
        "weights": [parameter.detach().clone() for parameter in other.parameters()],
        "training": other.training,
        "rate of the next step": float(again[0].param_groups[0]["lr"]),
    }
