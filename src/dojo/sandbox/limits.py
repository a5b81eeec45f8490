"""The walls: what a learner's code may not do to the machine, and which of them are active here.

The worker raises them before any of the learner's code is loaded. `apply` says which are
active: a platform may lack one, and a wall that could not be raised is missing from the list and
so from the report.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import sysconfig
import tempfile
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from dojo.sandbox import cgroups, file_view, landlock, namespaces, seccomp
from dojo.sandbox.file_view import FileView
from dojo.sandbox.processes import clear_environment, die_with_parent

#: Memory that a worker may take beside what the libraries hold already (bytes).
MAX_MEMORY = 512 << 20
#: CPU time of a worker (s); wall time is the judge's to watch.
MAX_CPU_SECONDS = 120
#: The largest file that a worker may write, and all that it may write together (bytes).
MAX_FILE, MAX_DISK = 64 << 20, 256 << 20
#: Processes and threads together.
MAX_PROCESSES = 256

#: Every wall, and what it does.
WALLS = {
    "wall time": "an answer that never ends is stopped by the judge",
    "CPU time": f"a process is stopped after {MAX_CPU_SECONDS} s of computing",
    "memory": f"a process gets {MAX_MEMORY >> 20} MB beside what the libraries hold",
    "processes": f"at most {MAX_PROCESSES} processes and threads, and all end with the answer",
    "file size": f"no file grows over {MAX_FILE >> 20} MB",
    "disk": f"all that it writes is at most {MAX_DISK >> 20} MB, and is gone with it",
    "file system": "it opens the libraries, its own kata's files and an empty folder, no others",
    "network": "there is none",
    "sockets": "it finds none that another process has put into the file system",
    "process list": "it sees no process but its own",
    "signals": "it sends none to a process that is not its own",
    "other processes": "it reaches no limit, priority, core or memory of theirs",
    "shared memory": "there is none beside files, so all that it holds is counted and ends with it",
    "environment": "it sees no variable of the person who grades it",
}

#: Beside Python's own folders: the system's libraries, and facts about the machine.
_SYSTEM = (
    *("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/mime.types"),
    *("/proc/cpuinfo", "/proc/meminfo", "/proc/stat", "/sys/devices/system", "/sys/fs/cgroup"),
    *("/dev/urandom", "/dev/zero"),
)
#: Shown, but not open: names of libraries that lead elsewhere, and where output goes.
_SHOWN = ("/etc/alternatives", "/dev/null", sys.executable)


def apply(
    scratch_dir: Path,
    course: Path,
    readable: Collection[Path],
    hidden: Collection[Path],
    *,
    judge: int,
    listed: Collection[Path] = (),
    execute: bool = True,
    gpu: bool = False,
) -> list[str]:
    """Raise the walls around this process, which has loaded nothing of the learner's.

    Parameters
    ----------
    scratch_dir : Path
        An empty folder: the only place where files can be made.
    course : Path
        The folder whose files are closed, wherever it lies; their names can be listed, since
        pytest walks from there to the tests.
    readable : collection of Path
        What can be read of it, beside Python, its packages and the system's libraries.
    hidden : collection of Path
        Packages that cannot.
    judge : int
        The process that removes the control group of this one, if it gets one.
    listed : collection of Path
        Folders of the course on that way: one may be a link to elsewhere.
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
        The names of the walls that are active now.
    """
    active = ["wall time", "environment"]
    clear_environment()
    os.environ.update(dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(scratch_dir)))
    tempfile.tempdir = None
    if not gpu:
        os.environ["CUDA_VISIBLE_DEVICES"] = ""
    if os.name != "posix":
        return active
    import resource

    os.setsid()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MAX_FILE, MAX_FILE))
    # Beyond the limit a write shall raise OSError, not end the process.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_CPU, (MAX_CPU_SECONDS, MAX_CPU_SECONDS + 1))
    active += ["CPU time", "file size"]
    if sys.platform != "linux":
        return active
    die_with_parent()
    if gpu:
        return active
    limit = _private_memory() + MAX_MEMORY
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
    active.append("memory")
    # The limit below spares root, whose processes a group counts.
    counted = not os.getuid() and cgroups.limit_processes(MAX_PROCESSES, judge)
    if namespaces.own_mounts():
        active += _hide_files(scratch_dir, readable, (course, *listed))
    if namespaces.own_network():
        # Outside of a user namespace this would count, or spare, what else its user runs.
        resource.setrlimit(resource.RLIMIT_NPROC, (MAX_PROCESSES, MAX_PROCESSES))
        active.append("network")
        if counted or os.getuid():
            active.append("processes")
    rights = dict.fromkeys((course, *listed), landlock.LIST)
    rights |= dict.fromkeys(readable, landlock.READ)
    for path, right in open_libraries((course, *hidden)).items():
        rights[path] = right | (landlock.EXECUTE if execute else 0)
    # multiprocessing and joblib keep semaphores and shared arrays in /dev/shm.
    rights |= dict.fromkeys((scratch_dir, Path("/dev/null"), Path("/dev/shm")), landlock.WRITE)
    # threadpoolctl finds the thread pools of libraries there, joblib weighs its workers. Where
    # there are others, what they were started with is none of an answer's business.
    own = "process list" in active
    rights[Path("/proc") if own else Path("/proc/self/maps")] = landlock.READ
    if landlock.close(rights):
        active.append("file system")
        if landlock.version() >= landlock.SCOPES:
            active.append("signals")
    if seccomp.close():
        active += ["other processes", "shared memory"]
    return active


def _private_memory() -> int:
    """Return what RLIMIT_DATA counts of this process now (bytes)."""
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    (line,) = (line for line in status.splitlines() if line.startswith("VmData:"))
    return int(line.split()[1]) << 10


def _hide_files(
    scratch_dir: Path, readable: Collection[Path], listed: Collection[Path]
) -> list[str]:
    """Show what may be opened and nothing else, and return the walls that are active then."""
    options = f"size={MAX_DISK // 2},mode=0700"
    libraries = shown_libraries()
    if file_view.enter((libraries, FileView(readable, libraries, listed)), scratch_dir, options):
        return ["sockets", "disk", *(() if namespaces.sees_others() else ("process list",))]
    places = scratch_dir, Path("/dev/shm")
    return ["disk"] if all(file_view.mount_memory(place, options) for place in places) else []


@cache
def shown_libraries() -> FileView:
    """Return the view of Python, its packages and the system's libraries; see `open_libraries`."""
    places = (*libraries(), *map(Path, _SHOWN))
    return FileView(place for place in places if not place.is_relative_to("/proc"))


@cache
def open_libraries(hidden: tuple[Path, ...]) -> dict[Path, int]:
    """Return the rights that open Python, its packages and the system's libraries but ``hidden``.

    Called before forking, it costs the forked processes nothing.
    """
    real = [path.resolve() for path in hidden]
    places = {place.resolve() for place in libraries()}
    return {path: right for place in places for path, right in _without(place, real)}


def libraries() -> set[Path]:
    """Return the folders, and some files, of Python, its packages and the system's libraries."""
    places = {sys.prefix, sys.base_prefix, sys.exec_prefix, *sysconfig.get_paths().values()}
    places.update(package_folders())
    dojo = str(Path(__file__).parents[1])
    return {Path(place) for place in (*places, *_SYSTEM, dojo)}


def package_folders() -> list[str]:
    """Return where modules are looked for that were installed, the user's own folder among them.

    Debian has a name of its own for such a folder.
    """
    return [path for path in sys.path if Path(path).name in {"site-packages", "dist-packages"}]


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
