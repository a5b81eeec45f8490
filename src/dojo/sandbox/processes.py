"""What a process leaves behind, inherits and adopts: its parent, its children, its environment."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path

#: What libraries and Windows need to work at all, and is nobody's secret.
KEPT_VARIABLES = (
    *("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "COMSPEC", "LD_LIBRARY_PATH"),
    # Where temporary files go, until a worker gets a folder of its own.
    *("TMPDIR", "TEMP", "TMP"),
    # A processor's own settings for the linear algebra library.
    *("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE"),
    *("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"),
    *("OMP_WAIT_POLICY", "PYTORCH_NVML_BASED_CUDA_CHECK", "CUDA_VISIBLE_DEVICES"),
)


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends (Linux)."""
    pr_set_pdeathsig = 1
    libc().prctl(pr_set_pdeathsig, signal.SIGKILL)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends (Linux)."""
    pr_set_child_subreaper = 36
    if sys.platform == "linux":
        libc().prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def kill_children() -> None:
    """Kill the children of this process, and those it then adopts, until none is left (Linux)."""
    while doomed := _children():
        for pid in doomed:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        # In any order: the first process of a namespace ends when the others are waited for.
        for _ in doomed:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(-1, 0)


def reap_adopted(own: Collection[int]) -> None:
    """Take note of adopted children that have ended (Linux): all but this process's ``own``.

    Until then they stay in the kernel's table, and so does the first process of their namespace.
    """
    for pid in sorted(_children() - set(own), reverse=True):
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)


def _children(pid: int | str = "self") -> set[int]:
    if sys.platform != "linux":
        return set()
    found: set[int] = set()
    for table in Path(f"/proc/{pid}/task").glob("*/children"):
        # A thread may end while it is looked at.
        with contextlib.suppress(OSError):
            found.update(map(int, table.read_text().split()))
    return found


def children_cpu_seconds() -> float:
    """Return how long the children of this process have computed, the adopted ones included.

    A process that leaves its parent is counted all the same, where this one adopts orphans. 0
    where there is no ``/proc``.
    """
    return sum(_cpu_seconds(child) for child in _children())


def _cpu_seconds(pid: int) -> float:
    """Return how long a process and its descendants have computed, those that ended included."""
    if sys.platform != "linux":
        return 0.0
    seconds = running = 0.0
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text("ascii", "replace").rpartition(") ")[2].split()
        # utime, stime, and those of children that ended and were waited for; in steps.
        seconds = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
        # The same of each thread that still runs, in nanoseconds.
        with contextlib.suppress(OSError, ValueError, IndexError):
            running += int(task.read_text().split()[0]) / 1e9
    return max(seconds, running) + sum(_cpu_seconds(child) for child in _children(pid))


def clean_environment() -> dict[str, str]:
    """Return the variables that libraries need to work at all."""
    return {name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ}


def clear_environment() -> None:
    """Forget all variables but those that libraries need to work at all."""
    kept = clean_environment()
    os.environ.clear()
    os.environ.update(kept)


def wipe_first_environment() -> None:
    """Overwrite what this process was started with (Linux): clearing leaves it in memory."""
    env_start, env_end = 50, 51
    fields = Path("/proc/self/stat").read_text(encoding="ascii", errors="replace")
    # The second field is the program's name in brackets, and may hold blanks.
    third_and_on = fields.rpartition(") ")[2].split()
    start, end = (int(third_and_on[field - 3]) for field in (env_start, env_end))
    if start:
        # Setting them again moves the kept ones elsewhere.
        os.environ.update(dict(os.environ))
        ctypes.memset(start, 0, end - start)


@cache
def libc() -> ctypes.CDLL:
    """Return the C library of this process."""
    return ctypes.CDLL(None)
