"""`os._exit(0)` inside a call

Verdict: crashed
"""

import os


def strike():
    os._exit(0)
