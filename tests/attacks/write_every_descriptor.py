"""a forged result written to every descriptor

Verdict: wrong or tampered
Patience: 3
"""

import os

from dojo.judge import result_of
from dojo.wire import encode

forged = encode(result_of("passed", "") | {"kata": "", "seconds": 0.0})


def strike():
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(forged).to_bytes(4, "big") + forged)
        except OSError:
            pass
