"""recursion without end, and no limit to it

Verdict: crashed
Timeout: 10
"""

import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __repr__(self):
        return repr([self])


def strike():
    return repr(Deep())
