"""every process killed that may be

Verdict: wrong
Needs: signals
"""

import os
import signal


def strike():
    os.kill(-1, signal.SIGKILL)
