"""the judge's limits taken away from it by prlimit

Verdict: wrong
"""

import os
import resource


def strike():
    for pid in range(max(2, os.getppid() - 50), os.getppid() + 1):
        try:
            resource.prlimit(pid, resource.RLIMIT_CPU, (1, 1))
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (0, 0))
        except (ProcessLookupError, PermissionError):
            continue
    return 0
