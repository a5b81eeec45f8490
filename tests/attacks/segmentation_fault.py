"""a segmentation fault

Verdict: crashed
"""

import ctypes


def strike():
    ctypes.string_at(0)
