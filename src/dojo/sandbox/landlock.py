"""Linux's Landlock by its three system calls: close the file system to this process and its heirs.

Source of the numbers: the kernel's ``Documentation/userspace-api/landlock.rst``.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION_FLAG = 1
_PATH_BENEATH = 1
_SET_NO_NEW_PRIVILEGES = 38

EXECUTE, WRITE_FILE, READ_FILE, LIST = 1, 1 << 1, 1 << 2, 1 << 3
#: Remove and make anything in a folder.
_CHANGE = 0b1_1111_1111_0000
_REFER, _TRUNCATE, _IOCTL = 1 << 13, 1 << 14, 1 << 15
#: Rights that a file can have; the others are a folder's.
_OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | _TRUNCATE | _IOCTL

READ = READ_FILE | LIST
WRITE = READ | WRITE_FILE | _CHANGE | _REFER | _TRUNCATE | _IOCTL

_ALL_TCP = 0b11
#: Abstract sockets and signals: none to a process outside; from this version on.
_ALL_SCOPES, SCOPES = 0b11, 6


class _Ruleset(ctypes.Structure):
    _fields_ = (("fs", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """Return the version of Landlock that this kernel offers; 0 if none."""
    if sys.platform != "linux":
        return 0
    return max(0, _system_call(_CREATE_RULESET, None, 0, _VERSION_FLAG))


def close(rights: Mapping[Path, int]) -> bool:
    """Allow what ``rights`` names, at each path and below it, and nothing else.

    Where the kernel can, TCP, abstract sockets and signals to processes outside end too.

    Returns
    -------
    bool
        Whether the wall stands now. It cannot be taken down again.
    """
    if not (offered := version()):
        return False
    handled = WRITE | EXECUTE
    for needed, right in ((2, _REFER), (3, _TRUNCATE), (5, _IOCTL)):
        handled &= ~right if offered < needed else handled
    network, scopes = _ALL_TCP * (offered >= 4), _ALL_SCOPES * (offered >= SCOPES)
    attributes = _Ruleset(handled, network, scopes)
    # An older kernel knows a shorter structure.
    size = 8 if offered < 4 else 16 if offered < SCOPES else 24
    rules = _system_call(_CREATE_RULESET, ctypes.byref(attributes), size, 0)
    if rules < 0:
        return False
    try:
        for path, wanted in rights.items():
            _allow(rules, path, wanted & handled)
        done = _libc().prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        return done == 0 and _system_call(_RESTRICT_SELF, rules, 0) == 0
    finally:
        os.close(rules)


def _allow(rules: int, path: Path, rights: int) -> None:
    """Add a rule; what does not exist, or may not be opened by us either, needs none."""
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        rule = _PathBeneath(rights if path.is_dir() else rights & _OF_A_FILE, handle)
        _system_call(_ADD_RULE, rules, _PATH_BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(handle)


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None)


def _system_call(number: int, *arguments: object) -> int:
    return int(_libc().syscall(number, *arguments))
