"""three hundred processes that live until they are killed

Verdict: wrong or crashed or timed out or out of memory
Timeout: 5
Needs: processes
"""

import os
import time


def strike():
    for _ in range(300):
        if not os.fork():
            time.sleep(60)
            os._exit(0)
    raise SystemError("all three hundred run")
