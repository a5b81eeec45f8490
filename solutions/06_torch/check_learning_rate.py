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
    return float(kata.factor(step, warmup, warmup + more))


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
    },
    rel=1e-4,
    abs=1e-6,
    examples=40,
)
def resumed(kata, seed, warmup, more, lr, stop, rest):
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
    second = kata.train_epoch(other, iter(parts[stop:]), nn.CrossEntropyLoss(), *again)
    return {
        "rates": [float(rate) for rate in [*first, *second]],
        "weights": [parameter.detach().clone() for parameter in other.parameters()],
        "training": other.training,
        "next": float(again[0].param_groups[0]["lr"]),
    }
