"""Linux's seccomp: system calls that a learner's code has no honest use for are refused.

They reach into other processes (their limits, priorities, cores and memory), or hold memory that
no limit counts and that may outlive the process. A refused call fails with ``EPERM``, as in a
container; nothing is killed.

Source of the numbers: the kernel's system call tables ``syscall_64.tbl`` and
``asm-generic/unistd.h``; of the filter's form: ``Documentation/userspace-api/seccomp_filter.rst``.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys
from dataclasses import dataclass

from dojo.sandbox.processes import libc

_SET_SECCOMP, _FILTER = 22, 2
_SET_NO_NEW_PRIVILEGES = 38

_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
#: Load a word; jump if equal, or if not below; and with a mask; return.
_LOAD, _EQUAL, _AT_LEAST, _AND, _RETURN = 0x20, 0x15, 0x35, 0x54, 0x06
#: Where number, architecture and arguments lie in what the filter sees.
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
#: Numbers from here on are those of another calling convention of the same processor (x32).
_OTHER_CONVENTION = 0x40000000
#: Of mmap's flags: memory without a file, shared with children; RLIMIT_DATA does not count it.
_SHARED_WITHOUT_FILE = 0x21


@dataclass(frozen=True)
class _Calls:
    """The numbers of system calls on one architecture.

    Parameters
    ----------
    audit : int
        What the kernel calls the architecture.
    refused : tuple of int
        Never allowed.
    own_only : tuple of int
        Allowed with 0 for the process, which means the caller.
    priority : int
        setpriority, whose second argument is the process.
    mmap : int
    """

    audit: int
    refused: tuple[int, ...]
    own_only: tuple[int, ...]
    priority: int
    mmap: int


_CALLS = {
    "x86_64": _Calls(
        audit=0xC000003E,
        refused=(
            # ptrace, kcmp, process_vm_readv and _writev, pidfd_getfd, process_madvise
            *(101, 312, 310, 311, 438, 440),
            # migrate_pages, move_pages, ioprio_set, perf_event_open, bpf, userfaultfd, io_uring
            *(256, 279, 251, 298, 321, 323, 425),
            # add_key, request_key, keyctl: keys outlive a process
            *(248, 249, 250),
            # shmget, shmat, shmctl, semget, semop, semctl, semtimedop
            *(29, 30, 31, 64, 65, 66, 220),
            # msgget, msgsnd, msgrcv, msgctl, mq_open, memfd_create, memfd_secret
            *(68, 69, 70, 71, 240, 319, 447),
        ),
        # prlimit64, sched_setparam, _setscheduler, _setaffinity, _setattr
        own_only=(302, 142, 144, 203, 314),
        priority=141,
        mmap=9,
    ),
    "aarch64": _Calls(
        audit=0xC00000B7,
        refused=(
            *(117, 272, 270, 271, 438, 440),
            *(238, 239, 30, 241, 280, 282, 425),
            *(217, 218, 219),
            *(194, 196, 195, 190, 193, 191, 192),
            *(186, 189, 188, 187, 180, 279, 447),
        ),
        own_only=(261, 118, 119, 122, 274),
        priority=140,
        mmap=222,
    ),
}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def close() -> bool:
    """Refuse these calls to this process and its heirs.

    Returns
    -------
    bool
        Whether the wall is active now. It cannot be taken down again.
    """
    calls = _CALLS.get(platform.machine()) if sys.platform == "linux" else None
    if calls is None or sys.maxsize < 1 << 32:
        return False
    code = _filter(calls)
    program = _Program(len(code) // 8, code)
    if libc().prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0):
        return False
    return not libc().prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)


def _filter(calls: _Calls) -> bytes:
    """Return the filter's program; each step returns, or goes on with the next."""
    refuse = _step(_RETURN, _ERRNO | errno.EPERM)
    steps = [
        *(_step(_LOAD, _ARCHITECTURE), _step(_EQUAL, calls.audit, skip=1), refuse),
        *(_step(_LOAD, _NUMBER), _step(_AT_LEAST, _OTHER_CONVENTION, skip_else=1), refuse),
    ]
    for number in calls.refused:
        steps += [_step(_EQUAL, number, skip_else=1), refuse]
    for number, place in [*((number, 0) for number in calls.own_only), (calls.priority, 1)]:
        argument = _ARGUMENTS + 8 * place
        test = [
            _step(_LOAD, argument),
            *(_step(_EQUAL, 0, skip=1), refuse),
            _step(_RETURN, _ALLOW),
        ]
        steps += [_step(_EQUAL, number, skip_else=len(test)), *test]
    test = [
        *(_step(_LOAD, _ARGUMENTS + 8 * 3), _step(_AND, _SHARED_WITHOUT_FILE)),
        *(_step(_EQUAL, _SHARED_WITHOUT_FILE, skip_else=1), refuse),
    ]
    steps += [_step(_EQUAL, calls.mmap, skip_else=len(test)), *test, _step(_RETURN, _ALLOW)]
    return b"".join(steps)


def _step(code: int, value: int, *, skip: int = 0, skip_else: int = 0) -> bytes:
    """Return one instruction; after a comparison so many are skipped where it holds, or else."""
    return struct.pack("=HBBI", code, skip, skip_else, value)
