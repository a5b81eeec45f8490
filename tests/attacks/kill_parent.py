"""the judge killed

Verdict: wrong or crashed
Needs: signals
"""

import os
import signal


def strike():
    os.kill(os.getppid(), signal.SIGKILL)
