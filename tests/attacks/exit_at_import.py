"""`os._exit(0)` at import

Verdict: crashed
"""

import os

os._exit(0)


def strike():
    return None
