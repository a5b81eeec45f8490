"""half a message on the channel, then silence

Verdict: timed out
Timeout: 3
"""

import os
import time

for descriptor in range(3, 64):
    try:
        os.write(descriptor, (1000).to_bytes(4, "big") + b"half")
    except OSError:
        pass
time.sleep(600)


def strike():
    return None
