"""What a learner's code may not do to the machine, and which of these walls stand here.

The worker raises them before any of the learner's code is loaded. `put_up` says which ones
stand: a platform may lack one, and a wall that fails to come up is missing from the list and so
from the report.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
import sysconfig
import tempfile
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from dojo import landlock

#: Memory that a worker may take beside what the libraries hold already (bytes).
MEMORY = 512 << 20
#: CPU time of a worker (s); wall time is the judge's to watch.
CPU = 120
#: The largest file that a worker may write, and all that it may write together (bytes).
FILE, DISK = 64 << 20, 256 << 20
#: Processes and threads together.
PROCESSES = 256

#: Every wall, and what it does.
WALLS = {
    "wall time": "an answer that never ends is stopped by the judge",
    "CPU time": f"a process is stopped after {CPU} s of computing",
    "memory": f"a process gets {MEMORY >> 20} MB beside what the libraries hold",
    "processes": f"at most {PROCESSES} processes and threads, and all of them end with the answer",
    "file size": f"no file grows over {FILE >> 20} MB",
    "disk": f"all that it writes is at most {DISK >> 20} MB, and is gone with it",
    "file system": "it opens the libraries, its own kata's files and an empty folder, no others",
    "network": "there is none",
    "signals": "it reaches no process but its own",
    "environment": "it sees no variable of whoever grades it",
}

#: What libraries and Windows need to work at all, and is nobody's secret.
_KEPT = (
    *("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "COMSPEC", "LD_LIBRARY_PATH"),
    *("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"),
    *("OMP_WAIT_POLICY", "PYTORCH_NVML_BASED_CUDA_CHECK", "CUDA_VISIBLE_DEVICES"),
)

#: Beside Python's own folders: the system's libraries, and facts about the machine.
_SYSTEM = (
    *("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/mime.types"),
    *("/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system", "/sys/fs/cgroup"),
    *("/dev/urandom", "/dev/zero"),
)


def put_up(
    box: Path,
    course: Path,
    readable: Collection[Path],
    hidden: Collection[Path],
    *,
    execute: bool = True,
    gpu: bool = False,
) -> list[str]:
    """Raise the walls around this process, which has loaded nothing of the learner's.

    Parameters
    ----------
    box : Path
        An empty folder: the only place where files can be made.
    course : Path
        The folder whose files are closed, wherever it lies; their names can be listed, since
        pytest walks from there to the tests.
    readable : collection of Path
        What can be read of it, beside Python, its packages and the system's libraries.
    hidden : collection of Path
        Packages that cannot.
    execute : bool
        Whether other programs can be started. In a from-scratch kata they could import, and
        pipe back, what the answer itself may not.
    gpu : bool
        CUDA maps far more memory than it uses, and works through devices and threads of its
        own: for its sake the walls of memory, processes, disk, files, network and signals
        stay down.

    Returns
    -------
    list of str
        The names of the walls that stand now.
    """
    standing = ["wall time", "environment"]
    clear_environment()
    os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(box)))
    tempfile.tempdir = None
    if not gpu:
        os.environ["CUDA_VISIBLE_DEVICES"] = ""
    if os.name != "posix":
        return standing
    import resource

    os.setsid()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE, FILE))
    # Beyond the limit a write shall raise OSError, not end the process.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    standing += ["CPU time", "file size"]
    if sys.platform != "linux":
        return standing
    die_with_parent()
    if gpu:
        return standing
    limit = _private_memory() + MEMORY
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    standing.append("memory")
    if _enter_namespaces():
        # Outside of a user namespace this would count, or spare, what else its user runs.
        resource.setrlimit(resource.RLIMIT_NPROC, (PROCESSES, PROCESSES))
        standing += ["network", "processes"]
        if _mount_memory(box) and _mount_memory(Path("/dev/shm")):
            standing.append("disk")
    rights = {course: landlock.LIST} | dict.fromkeys(readable, landlock.READ)
    for path, right in open_libraries((course, *hidden)).items():
        rights[path] = right | (landlock.EXECUTE if execute else 0)
    # multiprocessing and joblib keep semaphores and shared arrays in /dev/shm.
    rights |= dict.fromkeys((box, Path("/dev/null"), Path("/dev/shm")), landlock.WRITE)
    # threadpoolctl finds the thread pools of libraries there; environ beside it stays closed.
    rights[Path("/proc/self/maps")] = landlock.READ
    if landlock.close(rights):
        standing.append("file system")
        if landlock.version() >= landlock.SCOPES:
            standing.append("signals")
    return standing


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends (Linux)."""
    pr_set_pdeathsig = 1
    _libc().prctl(pr_set_pdeathsig, signal.SIGKILL)


def adopt_orphans() -> None:
    """Become the parent of every descendant whose own parent ends (Linux)."""
    pr_set_child_subreaper = 36
    if sys.platform == "linux":
        _libc().prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def kill_children() -> None:
    """Kill the children of this process, and whom it adopts by that, until none is left (Linux)."""
    while doomed := _children():
        for pid in doomed:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for pid in doomed:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _children() -> set[int]:
    if sys.platform != "linux":
        return set()
    tables = (table.read_text() for table in Path("/proc/self/task").glob("*/children"))
    return {int(pid) for table in tables for pid in table.split()}


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None)


def clear_environment() -> None:
    """Forget all variables but those that libraries need to work at all."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
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


def _private_memory() -> int:
    """Return what RLIMIT_DATA counts of this process now (bytes)."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    (line,) = (line for line in status.splitlines() if line.startswith("VmData:"))
    return int(line.split()[1]) << 10


def _enter_namespaces() -> bool:
    """Move into user, network and mount namespaces of our own, if the kernel lets us."""
    new_mounts, new_user, new_network = 0x20000, 0x10000000, 0x40000000
    user, group = os.getuid(), os.getgid()
    if _libc().unshare(new_user | new_network | new_mounts):
        return False
    # Keep the numbers that files and libraries know this user by.
    with contextlib.suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    return True


def _mount_memory(place: Path) -> bool:
    """Lay an empty file system of limited size over ``place``; it ends with its processes."""
    options = f"size={DISK // 2},mode=0700".encode()
    return not _libc().mount(b"dojo", os.fsencode(place), b"tmpfs", 0, options)


@cache
def open_libraries(hidden: tuple[Path, ...]) -> dict[Path, int]:
    """Return the rights that open Python, its packages and the system's libraries but ``hidden``.

    Called before forking, it costs the forked processes nothing.
    """
    real = [path.resolve() for path in hidden]
    return {path: right for place in _libraries() for path, right in _without(place, real)}


def _libraries() -> set[Path]:
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sysconfig.get_paths().values()}
    return {Path(place).resolve() for place in (*places, *_SYSTEM, __file__.rpartition(os.sep)[0])}


def _without(place: Path, hidden: Collection[Path]) -> Iterator[tuple[Path, int]]:
    """Yield rights that open ``place`` but for what is ``hidden``; its names can be listed."""
    if place.is_symlink():
        place = place.resolve()
    if place in hidden:
        return
    if not any(path.is_relative_to(place) for path in hidden):
        yield place, landlock.READ
        return
    yield place, landlock.LIST
    with contextlib.suppress(OSError):
        for child in place.iterdir():
            yield from _without(child, hidden)
