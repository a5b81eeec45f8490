"""Full grading of checkpoint_resume: other optimizers and schedulers, stopped anywhere."""

import copy
import errno
import os
import signal
import sys
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
    "warm restarts": lambda o: torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(o, 3, 2),
}


def new_run(kata, seed, optimizer, scheduler, width=4, names="01234", depth=4):
    torch.manual_seed(seed)
    # Batch norm takes a bias away: its gradient is rounding alone, and Adam makes that large.
    layers = nn.Linear(3, width, bias=False), nn.BatchNorm1d(width), nn.Dropout(0.4)
    # The last has names and no parameters: an optimizer knows nothing of it.
    layers = (*layers, nn.Linear(width, 2), nn.BatchNorm1d(2, affine=False))[:depth]
    model = nn.Sequential()
    for name, layer in zip(names, layers, strict=False):
        model.add_module(name, layer)
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


# How a child ends that did not save: in place, at its turn, or for want of a move between disks.
IN_PLACE, DIED, OTHER_DISK, RAISED = 41, 42, 43, 44


def killed_before(kata, run, path, turn):
    """Save in a child process that dies before it changes a name in the file system."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    status, left = RAISED, turn

    def watch(event, args):
        nonlocal left, status
        if event == "open":
            name, _, flags = args
            if not isinstance(flags, int) or not flags & os.O_TRUNC:
                return
            if isinstance(name, str | os.PathLike) and Path(name).absolute() == path:
                os._exit(IN_PLACE)
        elif event not in ("os.remove", "os.rename", "os.link"):
            return
        if left == 0:
            os._exit(DIED)
        left -= 1
        moved = event in ("os.rename", "os.link") and args[2] == -1
        if moved and path.parent not in Path(os.fsdecode(args[0])).absolute().parents:
            status = OTHER_DISK
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    sys.addaudithook(watch)
    try:
        kata.save(run, path)
        status = 0
    finally:
        os._exit(status)


@check(
    {"seed": st.integers(0, 2**31 - 1)},
    examples=1,
    without={"repeated calls": "a process is started for every moment at which one can die"},
)
def killed_between_steps(kata, seed):
    """What a process leaves behind that dies before it opens, removes or renames a file."""
    if not hasattr(os, "fork"):
        return None
    return {
        "without an old file": left_behind(kata, seed, old=False),
        "with an old file": left_behind(kata, seed, old=True),
        # A name that is made of another one may be that other one.
        **{name: written_at(kata, seed, name) for name in ("run.tmp", "run.part", "run")},
    }


def written_at(kata, seed, name):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name).absolute()
        run = new_run(kata, seed, "momentum", "steps")
        kata.save(run, path)
        status = killed_before(kata, run, path, turn=99)
        return f"{name} itself was {'' if status == IN_PLACE else 'not '}opened to be written"


def left_behind(kata, seed, old):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "run.pt").absolute()
        run = new_run(kata, seed, "momentum", "steps")
        train(run, 1)
        if old:
            kata.save(run, path)
        train(run, 1)
        turn, status = 0, DIED
        while status == DIED and turn < 8:
            status = killed_before(kata, run, path, turn)
            if status == IN_PLACE:
                return "path itself was opened to be written"
            if status == OTHER_DISK:
                return "the new file began in a folder that may be on another disk"
            if status == RAISED:
                return "save raised an error"
            if old and not path.exists():
                return "there was an old checkpoint, and when the process died there was none"
            there = path.exists()
            try:
                found = kata.resume(new_run(kata, seed + 1, "momentum", "steps"), path)
            except Exception as error:
                return f"the process died, and resume raised {type(error).__name__}"
            if found is not there:
                return f"the process died, path exists: {there}, and resume returned {found!r}"
            turn += 1
        return "whenever the process died, path held a whole checkpoint"


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
        "settings": {k: v for k, v in run.optimizer.param_groups[0].items() if k != "params"},
        "step": run.step,
        "orders": run.generator.get_state(),
        "global": torch.get_rng_state(),
    }


def everything(run):
    """Return copies of all that may not change where a file is refused."""
    kept = state(run) | {"optimizer": run.optimizer.state_dict()["state"]}
    return copy.deepcopy(kept | {"scheduler": run.scheduler.state_dict()})


def equal(one, other):
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(equal(one[key], other[key]) for key in one)
    return torch.equal(one, other) if isinstance(one, torch.Tensor) else one == other


OTHERS = {
    "wider": {"width": 5},
    "one unit": {"width": 1},
    "other names": {"names": "abcd"},
    "one layer more": {"depth": 5},
    "one layer less": {"depth": 3},
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
        # A setting that is changed on the way is part of the run.
        run.optimizer.param_groups[0]["weight_decay"] = 0.25
        kata.save(run, path)
        first = state(run)
        train(run, 2)
        kata.save(run, path)
        later = new_run(kata, seed + 1, *kind)
        train(later, 1)
        kata.resume(later, path)
        train(later, rest)
        names = sorted(file.name for file in Path(folder).iterdir())
    return {
        "first": first,
        "later": state(later) | {"global": None},
        "files": names,
    }


@check(
    {"seed": st.integers(0, 2**31 - 1)},
    examples=1,
    without={"repeated calls": "one asks five times already"},
)
def other_models(kata, seed):
    """Files of every kind of other model, and what they leave behind where there is momentum."""
    kind = "momentum", "steps"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "run.pt")
        run = new_run(kata, seed, *kind)
        train(run, 2)
        refused, changed = {}, {}
        for file, kwargs in OTHERS.items():
            other = new_run(kata, seed, *kind, **kwargs)
            train(other, 1)
            kata.save(other, path)
            before = everything(run)
            try:
                kata.resume(run, path)
                refused[f"a file of another model, {file}, is refused"] = False
            except Exception:
                refused[f"a file of another model, {file}, is refused"] = True
            after = everything(run)
            changed[file] = [name for name in before if not equal(before[name], after[name])]
    return {**refused, "changed by a refused file": changed}
