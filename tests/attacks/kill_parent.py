"""the judge killed

Verdict: wrong
"""

import os
import signal


def strike():
    os.kill(os.getppid(), signal.SIGKILL)
