"""`os.abort()`

Verdict: crashed
"""

import os


def strike():
    os.abort()
