"""Full grading of early_stopping: whole runs with any losses, restored at any time."""

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
    },
    examples=100,
)
def runs(kata, losses, patience, min_delta):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    watch = kata.EarlyStopping(patience, **({} if min_delta is None else {"min_delta": min_delta}))
    log = [(watch.best_loss, watch.best_epoch)]
    for epoch, loss in enumerate(losses):
        with torch.no_grad():
            for tensor in model.state_dict().values():
                tensor.fill_(epoch)
        stop = watch.step(loss, model)
        log.append((bool(stop), watch.best_loss, watch.best_epoch))
    watch.restore(model)
    best = [tensor.clone() for tensor in model.state_dict().values()]
    model(torch.ones(3, 2)).sum().backward()
    optimizer.step()
    trained = [bool(p.detach().ne(b).any()) for p, b in zip(model.parameters(), best, strict=False)]
    watch.restore(model)
    again = [tensor.clone() for tensor in model.state_dict().values()]
    return {"log": log, "best": best, "trained": trained[3], "again": again}
