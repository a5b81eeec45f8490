"""every number tried for a process to stop

Verdict: wrong or timed out
Needs: process list
Timeout: 5
"""

import os
import signal


def strike():
    found = []
    for number in range(1, 40_000):
        try:
            if number != os.getpid():
                os.kill(number, signal.SIGSTOP)
                found.append(number)
        except OSError:
            pass
    return found
