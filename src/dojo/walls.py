"""What a learner's code may not do to the machine, and which of these walls stand here.

Each wall is raised in the worker before any of the learner's code is loaded. Where the
platform lacks one, it is missing from `standing`, and the report says so.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from pathlib import Path

#: Memory that a worker may take beside what the libraries hold already (bytes).
MEMORY = 512 << 20
#: CPU time of a worker (s); wall time is the judge's to watch.
CPU = 120
#: The largest file that a worker may write (bytes).
FILE = 64 << 20

WALLS = {
    "wall time": "an answer that never ends is stopped",
    "CPU time": "a process that outlives its judge is stopped",
    "memory": f"an answer gets {MEMORY >> 20} MB beside the libraries",
    "file size": f"no file grows over {FILE >> 20} MB",
    "process group": "what an answer started ends with it",
}


def standing() -> list[str]:
    """Return the names of the walls that stand on this platform."""
    linux, posix = sys.platform == "linux", os.name == "posix"
    there = {"wall time": True, "CPU time": posix, "memory": linux, "file size": posix}
    return [wall for wall in WALLS if there.get(wall, posix)]


def put_up(*, memory: bool = True) -> None:
    """Raise the walls around this process; nothing of the learner's has been loaded yet.

    Parameters
    ----------
    memory : bool
        False where the memory wall would stop CUDA, which maps far more than it uses.
    """
    if os.name != "posix":
        return
    import resource

    os.setsid()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE, FILE))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    # Beyond the file-size limit a write shall raise OSError, not end the process.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    if sys.platform == "linux":
        die_with_parent()
        if memory:
            limit = _private_memory() + MEMORY
            resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends (Linux)."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def _private_memory() -> int:
    """Return what RLIMIT_DATA counts of this process now (bytes)."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    (line,) = (line for line in status.splitlines() if line.startswith("VmData:"))
    return int(line.split()[1]) << 10
