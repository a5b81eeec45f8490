"""a forged result written to every descriptor

Verdict: wrong or tampered
Timeout: 3
"""

import os

from dojo.grading.protocol import Graded, pack
from dojo.results import Result, Verdict

forged = pack(Graded(Result("", Verdict.PASSED), True))


def strike():
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(forged).to_bytes(4, "big") + forged)
        except OSError:
            pass
