"""every descriptor closed

Verdict: crashed
"""

import os

os.closerange(0, 1024)


def strike():
    return None
