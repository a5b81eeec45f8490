"""`sys.exit(0)` inside a call

Verdict: crashed
"""

import sys


def strike():
    sys.exit(0)
