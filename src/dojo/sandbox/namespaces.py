"""Linux's namespaces: a worker has users, processes, mounts and a network of its own.

Each is made by a system call and needs the right to administrate, which anybody has in a user
namespace of their own. A process keeps the numbers of processes that it was born with, so those
of the worker are changed by the thread that starts it.

Source of the numbers: the kernel's ``include/uapi/linux/sched.h`` and ``mount.h``; of the rules:
``namespaces(7)``, ``pid_namespaces(7)`` and ``user_namespaces(7)``.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from dojo.sandbox.processes import libc

_MOUNTS, _IPC, _USER, _PROCESSES, _NETWORK = 0x20000, 0x8000000, 0x10000000, 0x20000000, 0x40000000
_PRIVATE, _RECURSIVE = 1 << 18, 1 << 14

#: Waits for its input to end: all that the first process of a namespace has to do.
IDLE = shutil.which("cat", path=os.defpath)


def prepare() -> None:
    """Gain the right to call `hide_processes` (Linux); this process has one thread as yet.

    Root has it, and keeps what else root may: to read a course that is somebody else's.
    """
    if sys.platform == "linux" and os.geteuid():
        _own_users(0)


def hide_processes() -> subprocess.Popen[bytes] | None:
    """Have the processes that this thread starts see none but each other.

    A thread may do that once. Other threads of this process start theirs as before.

    Returns
    -------
    Popen or None
        The first of these processes: with it, or with its input, all of them end, but it cannot be
        waited for before those that this process started. None where it was refused.
    """
    if sys.platform != "linux" or IDLE is None or libc().unshare(_PROCESSES):
        return None
    # The first process adopts orphans, and the kernel spares it signals from within: no part for
    # a worker to play.
    return subprocess.Popen([IDLE], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env={})


def sees_others() -> bool:
    """Whether this process sees others than itself and the first of its namespace."""
    try:
        seen = {int(name) for name in os.listdir("/proc") if name.isdecimal()}
    except OSError:
        return True
    return not seen <= {1, os.getpid()} or os.getpid() not in seen


def own_mounts() -> bool:
    """Have this process mount what it likes without anybody noticing; False if refused."""
    if libc().unshare(_MOUNTS) and not _own_users(_MOUNTS):
        return False
    return not libc().mount(None, b"/", None, _PRIVATE | _RECURSIVE, None)


def own_network() -> bool:
    """Give this process a network and shared memory without anybody else; False if refused.

    It is in a new user namespace afterwards: whatever it was before, it administrates no mounts
    and no processes.
    """
    return _own_users(_NETWORK | _IPC)


def _own_users(more: int) -> bool:
    user, group = os.getuid(), os.getgid()
    if libc().unshare(_USER | more):
        return False
    # Keep the numbers that files and libraries know this user by.
    with contextlib.suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
        Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    return True
