"""Full grading of checkpoint_resume: other optimizers and schedulers, stopped anywhere."""

import os
import signal
import tempfile
from pathlib import Path

import torch
from hypothesis import strategies as st
from torch import nn

from dojo.check import check

try:
    import resource
except ImportError:  # Windows, which has no fork either
    resource = None

OPTIMIZERS = {
    "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "adam": lambda p: torch.optim.Adam(p, lr=0.01),
}
SCHEDULERS = {
    "steps": lambda o: torch.optim.lr_scheduler.StepLR(o, 2, 0.5),
    "warm-up": lambda o: torch.optim.lr_scheduler.LinearLR(o, 0.1, 1.0, 6),
}


def new_run(kata, seed, optimizer, scheduler, width=4):
    torch.manual_seed(seed)
    # Batch norm takes a bias away: its gradient is rounding alone, and Adam makes that large.
    model = nn.Sequential(nn.Linear(3, width, bias=False), nn.BatchNorm1d(width), nn.Dropout(0.4))
    model.append(nn.Linear(width, 2))
    made = OPTIMIZERS[optimizer](model.parameters())
    return kata.Training(
        model, made, SCHEDULERS[scheduler](made), torch.Generator().manual_seed(seed)
    )


def killed(kata, run, path, allowed):
    """Save in a child process that is killed when a file grows beyond so many bytes."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_FSIZE, (allowed, allowed))
        try:
            kata.save(run, path)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@check(
    {"seed": st.integers(0, 2**31 - 1), "share": st.floats(0.01, 0.99)},
    rel=1e-4,
    abs=1e-6,
    examples=3,
)
def killed_while_writing(kata, seed, share):
    """What is in the file after a process died between two bytes, and where a run goes on."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "run.pt")
        run = new_run(kata, seed, "momentum", "steps")
        train(run, 2)
        kata.save(run, path)
        old = path.read_bytes()
        train(run, 1)
        status = killed(kata, run, path, int(share * len(old))) if hasattr(os, "fork") else -25
        whole = path.read_bytes() == old
        other = new_run(kata, seed + 1, "momentum", "steps")
        try:
            kata.resume(other, path)
        except Exception as error:
            return {"died": status < 0, "resumed": type(error).__name__}
        train(other, 2)
        return {"died": status < 0, "old file": whole, "resumed": state(other) | {"global": None}}


def train(run, steps):
    for _ in range(steps):
        x = torch.randn(6, 3, generator=run.generator)
        y = torch.randint(2, (6,), generator=run.generator)
        run.optimizer.zero_grad()
        nn.functional.cross_entropy(run.model.train()(x), y).backward()
        run.optimizer.step()
        run.scheduler.step()
        run.step += 1


def state(run):
    return {
        "model": {name: value.clone() for name, value in run.model.state_dict().items()},
        "rate": run.optimizer.param_groups[0]["lr"],
        "step": run.step,
        "orders": run.generator.get_state(),
        "global": torch.get_rng_state(),
    }


@check(
    {
        "seed": st.integers(0, 2**31 - 1),
        "optimizer": st.sampled_from(sorted(OPTIMIZERS)),
        "scheduler": st.sampled_from(sorted(SCHEDULERS)),
        "stop": st.integers(0, 4),
        "rest": st.integers(1, 4),
    },
    rel=1e-4,
    abs=1e-6,
    examples=12,
)
def stopped(kata, seed, optimizer, scheduler, stop, rest):
    kind = optimizer, scheduler
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a name.with dots.pt")
        run = new_run(kata, seed, *kind)
        train(run, stop)
        kata.save(run, path)
        first = state(run)
        train(run, 2)
        kata.save(run, path)
        later = new_run(kata, seed + 1, *kind)
        train(later, 1)
        kata.resume(later, path)
        train(later, rest)
        names = sorted(file.name for file in Path(folder).iterdir())
        wide = new_run(kata, seed, *kind, width=5)
        train(wide, 1)
        before = state(wide)
        try:
            kata.resume(wide, path)
            refused = False
        except Exception:
            refused = True
        after = state(wide)
        same = all(
            torch.equal(before["model"][name], after["model"][name]) for name in before["model"]
        )
    return {
        "first": first,
        "later": state(later) | {"global": None},
        "files": names,
        "refused": refused,
        "as before": [same, before["rate"] == after["rate"], before["step"] == after["step"]],
    }
