"""stopping its own process by SIGSTOP

Verdict: timed out
Timeout: 3
"""

import os
import signal


def strike():
    os.kill(os.getpid(), signal.SIGSTOP)
