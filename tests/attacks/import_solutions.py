"""`import solutions`

Verdict: wrong
"""

import solutions


def strike():
    return solutions
