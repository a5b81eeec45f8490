"""the judge killed

Verdict: wrong
Needs: signals
"""

import os
import signal


def strike():
    os.kill(os.getppid(), signal.SIGKILL)
