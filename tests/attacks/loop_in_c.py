"""an endless loop in C that holds the GIL

Verdict: timed out
Timeout: 3
"""

import re


def strike():
    return re.match(r"(a+)+$", "a" * 64 + "b")
