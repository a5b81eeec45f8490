"""an exception whose text ends the process

Verdict: crashed
"""

import os


class Evil(Exception):
    def __str__(self):
        os._exit(0)


def strike():
    raise Evil
