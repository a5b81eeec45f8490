"""a fork bomb

Verdict: timed out or out of memory
Needs: processes
Timeout: 5
"""

import os


def strike():
    while True:
        try:
            os.fork()
        except OSError:
            break
