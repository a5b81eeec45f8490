"""`sys.exit(0)` at import

Verdict: crashed
"""

import sys

sys.exit(0)


def strike():
    return None
