"""Full grading of early_stopping: whole runs with any losses, restored at any time."""

import copy
import math

import torch
from hypothesis import strategies as st
from torch import nn

from dojo.check import check

losses = st.lists(
    st.sampled_from([math.nan, math.inf, -math.inf])
    | st.integers(-8, 8).map(lambda eighths: eighths / 8),
    max_size=14,
)


@check(
    {
        "losses": losses,
        "patience": st.integers(1, 5),
        "min_delta": st.sampled_from([None, 0.0, 0.125, 0.5]),
        # Powers of two: all differences stay exact.
        "unit": st.sampled_from([1.0, 2.0**40, 2.0**-30, 2.0**500]),
        "frozen": st.booleans(),
        "looked": st.booleans(),
    },
    examples=100,
)
def runs(kata, losses, patience, min_delta, unit, frozen, looked):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    watch = kata.EarlyStopping(patience, **({} if min_delta is None else {"min_delta": min_delta}))
    # Another run, at the same time, whose best epoch is another.
    beside = kata.EarlyStopping(1)
    other = copy.deepcopy(model)
    log = [(watch.best_loss, watch.best_epoch)]
    model[0].weight.requires_grad_(not frozen)
    for epoch, loss in enumerate(losses):
        with torch.no_grad():
            for tensor in model.state_dict().values():
                # A count of batches has more digits than a float32.
                tensor.fill_(epoch + (0 if tensor.is_floating_point() else 2**24))
        stop = watch.step(loss * unit, model)
        log.append((bool(stop), watch.best_loss, watch.best_epoch))
        beside.step(-loss * unit, model)
        if looked:
            watch.restore(other)
    model[0].weight.requires_grad_()
    with torch.no_grad():
        model[0].weight.add_(1.0)
    watch.restore(other)
    elsewhere = [tensor.clone() for tensor in other.state_dict().values()]
    beside.restore(other)
    besides = [tensor.clone() for tensor in other.state_dict().values()]
    watch.restore(model)
    best = [tensor.clone() for tensor in model.state_dict().values()]
    model(torch.ones(3, 2)).sum().backward()
    optimizer.step()
    trained = [bool(p.detach().ne(b).any()) for p, b in zip(model.parameters(), best, strict=False)]
    watch.restore(model)
    again = [tensor.clone() for tensor in model.state_dict().values()]
    return {
        "log": log,
        "restored into another model": elsewhere,
        "restored of another run": besides,
        "best": best,
        "trained": trained[3],
        "again": again,
    }
