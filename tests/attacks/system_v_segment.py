"""a System V segment that would outlive the run, for the next submission to read

Verdict: wrong
"""

import ctypes


def strike():
    libc = ctypes.CDLL(None, use_errno=True)
    create_for_all = 0o1666
    handle = libc.shmget(4711, 1 << 20, create_for_all)
    if handle >= 0:
        raise SystemError("the segment is there")
    return handle
